extension MeasuredPage {
    /// Every page that is measured, in the order of a day.
    static func all(
        _ facts: DemoFacts, guest: PageClient, clerk: PageClient, supervisor: PageClient,
        searchers: Searchers, own: [OwnCase]
    ) -> [MeasuredPage] {
        [
            MeasuredPage(name: "sign in", proof: "name=\"password\"") { _ in try await guest.get("/sign-in") },
            MeasuredPage(name: "counter: search by document", proof: "/cases/cas_") {
                try await searchers.find(
                    ["by": "by-document", "document": DemoFacts.document($0 * 7 % facts.people + 1)])
            },
            MeasuredPage(name: "counter: search by name and birth", proof: "/cases/cas_") {
                let known = facts.known.inTurn($0)
                return try await searchers.find(["by": "by-name", "name": known.name, "birth": known.birth])
            },
            MeasuredPage(name: "counter: intake form", proof: "name=\"name_latin_primary\"") { _ in
                try await clerk.get("/intake?procedure=P01")
            },
            MeasuredPage(name: "case", proof: "<h1") { try await clerk.get("/cases/" + facts.cases.inTurn($0)) },
            MeasuredPage(name: "worklist", proof: "/cases/cas_") { _ in try await clerk.get("/worklist") },
            MeasuredPage(name: "supervisor", proof: "/cases/cas_") { _ in try await supervisor.get("/supervisor") },
            MeasuredPage(name: "public: verify a permit", proof: "<form") {
                try await guest.post("/verify", ["text": facts.seals.inTurn($0)])
            },
            MeasuredPage(name: "public: my case", proof: "<h1") {
                try await guest.post("/my-case", own.inTurn($0).answers)
            },
        ]
    }
}

extension Array {
    /// The `number`-th element, from the first again after the last.
    fileprivate func inTurn(_ number: Int) -> Element { self[number % count] }
}
