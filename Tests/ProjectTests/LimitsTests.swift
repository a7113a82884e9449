import Testing

/// The limits of the design, read from the sources themselves.
@Suite struct LimitsTests {
    @Test func `no table stores a tier, a score or what is never collected`() throws {
        let lint = try LimitsLint()
        #expect(lint.excluded.count > 10)
        let files = try SourceTree.paths(in: "Sources/AnjuStore/Migrations").filter { $0.hasSuffix(".sql") }
        #expect(files.count > 10)
        for file in files { #expect(lint.faults(inSchema: try SourceTree.text(file), file) == []) }
    }

    @Test func `no query finds people by nationality, ethnicity, phone, household or guarantor`() throws {
        let lint = try LimitsLint()
        for folder in ["Sources/AnjuStore", "Sources/AnjuServices"] {
            for file in try SourceTree.paths(in: folder).filter({ $0.hasSuffix(".swift") }) {
                #expect(lint.faults(inQueries: try SourceTree.text(file), file) == [])
            }
        }
    }

    @Test func `no route lists or judges people by what they are`() throws {
        let lint = try LimitsLint()
        for file in try SourceTree.paths(in: "Sources/AnjuWeb").filter({ $0.hasSuffix(".swift") }) + ["openapi.yaml"] {
            #expect(lint.faults(inRoutes: try SourceTree.text(file), file) == [])
        }
    }

    @Test func `what is never collected has no item, code or message`() throws {
        let lint = try LimitsLint()
        let packs = try SourceTree.paths(in: "Packs").filter {
            $0.hasSuffix(".yaml") && !$0.hasSuffix("/excluded-items.yaml")
        }
        for file in packs + ["Catalogues/zh-Hans.json", "Catalogues/en.json", "Catalogues/my.json"] {
            #expect(lint.faults(inKeys: try SourceTree.text(file), file) == [])
        }
    }

    @Test(arguments: [
        "CREATE TABLE person (id TEXT, religion TEXT);", "ALTER TABLE person ADD COLUMN service_tier TEXT;",
        "CREATE TABLE risk_mark (person TEXT);", "CREATE INDEX by_phone ON person (phone_index);",
        "CREATE INDEX x ON document (kind, nationality);",
    ]) func `a schema beyond the limits is found`(text: String) {
        #expect(LimitsLint(excluded: ["religion"]).faults(inSchema: text, "m").count == 1)
    }

    @Test func `what a comment or a value says is no column`() {
        let text = "-- no risk, no score\nINSERT INTO retention VALUES ('religion', 'tier');"
        #expect(LimitsLint(excluded: ["religion"]).faults(inSchema: text, "m") == [])
    }

    @Test(arguments: [
        #"try rows("SELECT id FROM person WHERE nationality = \(code)")"#,
        #"try rows("SELECT person FROM stay WHERE premises = \(id)")"#,
        #"try rows("SELECT id FROM guarantee ORDER BY guarantor_name")"#,
        "try rows(\n\"\"\"\nSELECT COUNT(*) FROM person\nGROUP BY ethnicity\n\"\"\")",
    ]) func `a query beyond the limits is found`(text: String) {
        #expect(LimitsLint(excluded: []).faults(inQueries: text, "q").count == 1)
    }

    @Test(arguments: [
        #"desk.get("people/by-nationality", use: list)"#, #"request.uri.queryParameters["phone"]"#,
        "        - name: guarantor\n          in: query", #"desk.get("tiers", use: list)"#,
    ]) func `a route beyond the limits is found`(text: String) {
        #expect(LimitsLint(excluded: []).faults(inRoutes: text, "r").count == 1)
    }

    @Test(arguments: ["- {key: religion, zh: x}", "- key: risk_level", #"  "field.religion": "x""#])
    func `an item beyond the limits is found`(text: String) {
        #expect(LimitsLint(excluded: ["religion"]).faults(inKeys: text, "k").count == 1)
    }
}
