extension RouteRight {
    /// Rosters are the counter's; of an employer, a report and a person that are not there. Of those that are: RosterRightsTests.
    static let rosters: [RouteRight] = [
        RouteRight("GET /employers/find", "200 403 403 403 403 403 403 200 303"),
        RouteRight("GET /employers/:organisation/roster", at: "/employers/\(firm)/roster", none),
        RouteRight("GET /employers/:organisation/hires", at: "/employers/\(firm)/hires", none),
        RouteRight(
            "POST /employers/:organisation/hires", at: "/employers/\(firm)/hires", sending: "do=register", none),
        RouteRight(
            "POST /employers/:organisation/leaves", at: "/employers/\(firm)/leaves", sending: "as=left", none),
        RouteRight("GET /hire-reports/:report", at: "/hire-reports/hrp_" + zeros, none),
        RouteRight("GET /people/:person/work", at: "/people/per_\(zeros)/work", none),
    ]

    private static let zeros = String(repeating: "0", count: 26)
    private static let firm = "org_" + zeros
    private static let none = "404 403 403 403 403 403 403 404 303"
}
