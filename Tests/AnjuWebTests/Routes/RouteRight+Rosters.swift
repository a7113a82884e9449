extension RouteRight {
    /// Rosters are the counter's: of an employer, a report and a person that are not there.
    ///
    /// Of those that are: RosterRightsTests.
    static let rosters: [RouteRight] = [
        RouteRight("GET /employers/find", "200 403 403 403 403 403 403 200 303"),
        RouteRight("GET /employers/:organisation/roster", at: "/employers/\(firm)/roster", gone),
        RouteRight("GET /employers/:organisation/hires", at: "/employers/\(firm)/hires", gone),
        RouteRight(
            "POST /employers/:organisation/hires", at: "/employers/\(firm)/hires", sending: "do=register", gone),
        RouteRight(
            "POST /employers/:organisation/leaves", at: "/employers/\(firm)/leaves", sending: "as=left", gone),
        RouteRight("GET /hire-reports/:report", at: "/hire-reports/hrp_" + zeros, gone),
        RouteRight("GET /people/:person/jobs", at: "/people/per_\(zeros)/jobs", gone),
    ]

    private static let firm = "org_" + zeros
}
