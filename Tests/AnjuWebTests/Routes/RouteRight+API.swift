import AnjuTesting

extension RouteRight {
    static let opened: String = {
        let values = TestPeople.worker.merging(["id_doc_number": "{document}"]) { $1 }.sorted { $0.key < $1.key }
        let members = values.map { "\"\($0)\":\"\($1)\"" }.joined(separator: ",")
        return "{\"procedure\":\"P01\",\"values\":{" + members + "},\"papersSeen\":[\"entry_doc\"]}"
    }()

    static let api: [RouteRight] = [
        RouteRight("GET /api/v1/openapi.yaml", "200"), RouteRight("GET /api/v1/procedures", "200"),
        RouteRight("GET /api/v1/procedures/:procedure", at: "/api/v1/procedures/P01", "200"),
        RouteRight("POST /api/v1/verify", sending: "{\"seal\":\"ANJU1:NOTHING\"}", "200"),
        RouteRight("GET /api/v1/status/permits", "200"), RouteRight("GET /api/v1/status/trust", "200"),
        RouteRight(
            "POST /api/v1/sessions", sending: "{\"login\":\"clerk\",\"password\":\"\(APISite.password)\"}", "201"),
        RouteRight("DELETE /api/v1/sessions/current", "204 401"),
        RouteRight(
            "POST /api/v1/people/search", sending: "{\"documentNumber\":\"MX0000017\"}",
            "200 403 403 403 403 403 403 200 401"),
        RouteRight(
            "POST /api/v1/people/candidates", sending: "{\"question\":\"nobody\"}",
            "200 403 200 200 403 403 403 200 401"),
        RouteRight(
            "POST /api/v1/cases", sending: opened, "201 403 403 403 403 403 403 201 401"),
        // Of a person's own session, which no official's is: UsageTests.
        RouteRight("GET /api/v1/own-file/findUsage", "401"), RouteRight("GET /api/v1/own-file/usagePeriod", "401"),
        RouteRight("GET /api/v1/own-file/heartbeat", "200"),
        RouteRight("GET /api/v1/worklist", "200 200 200 200 200 200 403 200 401"),
    ]

    static let apiCases: [RouteRight] = [
        RouteRight(
            "GET /api/v1/cases/:case", at: "/api/v1/cases/{case}", "200 200 200 200 200 200 403 404 401", on: .openCase),
        RouteRight(
            "GET /api/v1/cases/:case/submissions", at: "/api/v1/cases/{case}/submissions",
            "200 200 200 200 200 200 403 404 401", on: .openCase),
        RouteRight(
            "POST /api/v1/cases/:case/withdraw", at: "/api/v1/cases/{case}/withdraw",
            sending: "{\"reason\":\"x\",\"asked\":\"in_person\"}",
            "204 204 204 403 403 403 403 404 401", on: .openCase),
        RouteRight(
            "POST /api/v1/cases/:case/transfer", at: "/api/v1/cases/{case}/transfer",
            sending: "{\"office\":\"mangshi_health\",\"reason\":\"x\"}", "204 204 204 403 403 403 403 404 401",
            on: .openCase),
        RouteRight(
            "GET /api/v1/permits/:permit", at: "/api/v1/permits/{permit}", "200 404 200 200 404 403 403 404 401",
            on: .permit),
        RouteRight(
            "POST /api/v1/permits/:permit/status", at: "/api/v1/permits/{permit}/status",
            sending: "{\"status\":\"suspended\",\"ground\":\"V04\",\"reason\":\"x\"}",
            "403 403 403 204 403 403 403 403 401", on: .permit),
    ]

    /// The clinic's step; who may not is refused before the request is found to fit the step or not.
    static func medical(_ act: String, _ body: String, _ health: Int, _ method: String = "POST") -> RouteRight {
        RouteRight(
            "\(method) /api/v1/cases/:case/steps/:step/\(act)", at: "/api/v1/cases/{case}/steps/medical/\(act)",
            sending: body,
            "403 \(health) 403 403 403 403 403 404 401", on: .openCase)
    }

    static let apiSteps: [RouteRight] = [
        medical("assign", "{}", 200), medical("resume", "{}", 409), medical("complete", "{}", 422),
        medical("values", "{\"values\":{\"health_fit_result\":\"1\"}}", 422, "PUT"),
        medical("return", "{\"reasons\":[{\"ground\":\"B01\",\"about\":\"photo\",\"words\":\"x\"}]}", 422),
        medical("wait", "{\"ground\":\"W02\"}", 200), medical("refuse", "{\"ground\":\"R01\",\"fact\":\"x\"}", 422),
        medical("skip", "{\"reason\":\"x\"}", 409),
        medical("extend", "{\"clock\":\"x\",\"reason\":\"x\"}", 422),
        RouteRight(
            "POST /api/v1/cases/:case/steps/:step/begin", at: "/api/v1/cases/{case}/steps/change_employer/begin",
            sending: "{}", "403 403 409 403 403 403 403 404 401", on: .openCase),
    ]
}
