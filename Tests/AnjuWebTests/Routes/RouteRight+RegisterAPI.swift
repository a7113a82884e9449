/// The register over the API: places, stays, quality. Whose each thing is: the sweep.
extension RouteRight {
    private static let counterAPI = "200 403 403 403 403 403 403 200 401"
    private static let goneAPI = "404 403 403 403 403 403 403 404 401"
    private static let wrongAPI = "422 403 403 403 403 403 403 422 401"
    private static let place = "/api/v1/places/prm_\(zeros)"
    private static let stay = "/api/v1/stays/sty_\(zeros)"

    static let apiRegister: [RouteRight] = [
        RouteRight("GET /api/v1/areas", counterAPI), RouteRight("GET /api/v1/places", counterAPI),
        RouteRight("POST /api/v1/places", sending: "{\"area\":\"1\",\"name\":\"x\"}", wrongAPI),
        RouteRight("GET /api/v1/places/:place", at: place, goneAPI),
        RouteRight(
            "POST /api/v1/places/:place/places", at: place + "/places", sending: "{\"kind\":\"room\",\"name\":\"1\"}",
            goneAPI),
        RouteRight("POST /api/v1/places/:place/beds", at: place + "/beds", sending: "{\"beds\":\"2\"}", goneAPI),
        RouteRight("POST /api/v1/places/:place/capacity", at: place + "/capacity", sending: "{}", goneAPI),
        RouteRight("POST /api/v1/places/:place/close", at: place + "/close", sending: "{}", goneAPI),
        RouteRight("GET /api/v1/places/:place/stays", at: place + "/stays", goneAPI),
        RouteRight(
            "POST /api/v1/places/:place/stays", at: place + "/stays",
            sending:
                "{\"kind\":\"lodging\",\"from\":\"2026-03-02 08:00\",\"party\":\"hotel\",\"guests\":[{\"values\":{}}]}",
            goneAPI),
        RouteRight(
            "POST /api/v1/places/:place/checks", at: place + "/checks",
            sending: "{\"way\":\"desk\",\"at\":\"2026-03-02 08:00\",\"counted\":\"0\"}", goneAPI),
        RouteRight("GET /api/v1/check-ins/:checkin", at: "/api/v1/check-ins/cin_" + zeros, goneAPI),
        RouteRight("GET /api/v1/stays/:stay", at: stay, goneAPI),
        RouteRight("POST /api/v1/stays/:stay/end", at: stay + "/end", sending: "{\"as\":\"left\"}", goneAPI),
        RouteRight("POST /api/v1/stays/:stay/plan", at: stay + "/plan", sending: "{}", goneAPI),
        RouteRight("GET /api/v1/people/:person/stays", at: "/api/v1/people/per_\(zeros)/stays", goneAPI),
        RouteRight(
            "GET /api/v1/people/:person/standing", at: "/api/v1/people/per_\(zeros)/standing",
            "404 404 404 404 404 403 403 404 401"),
        RouteRight("GET /api/v1/quality", "200 403 403 403 403 200 403 200 401"),
    ]
}
