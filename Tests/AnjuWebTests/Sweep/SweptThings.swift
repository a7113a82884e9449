import AnjuCore
import AnjuDomain
import AnjuSQL
import AnjuServices
import AnjuStore
import AnjuTesting
import Testing

/// One of everything that has an identifier in an address, all of it about people of one area.
struct SweptThings: Sendable {
    /// Code of the area.
    let area: String
    /// By the name that the routes give the place, such as `case`.
    var ids: [String: String] = [:]
    /// The same of the other area.
    var strange: [String: String] = [:]
    /// The number of the case, which addresses and forms may carry too.
    var number = ""

    /// The same names for things that are not there.
    var ghosts: [String: String] {
        ids.mapValues { $0.prefix { $0 != "_" } + "_" + String(repeating: "0", count: 26) }
    }

    /// Makes it; `place` tells the people of one area from those of another.
    static func make(_ area: String, _ place: Int, in site: APISite) async throws -> SweptThings {
        var things = SweptThings(area: area)
        let (test, clerk) = (site.centre, Self.official(TestOfficials.clerk, area))
        let head = Self.official(TestOfficials.supervisor, area)
        let portrait = try await KeepImage(centre: test.centre)(try Portraits.good, as: "portrait", by: clerk).image
        let number = "MX300000\(place)"
        let opened = try await test.open(
            "P01", ["id_doc_number": number, "name_latin_primary": "NO ONE \(place)"], portrait: portrait, by: clerk)
        (things.ids["case"], things.ids["opened"], things.number) = (
            opened.id.rawValue, opened.id.rawValue, opened.number
        )
        let view = try await test.view(opened.id, by: clerk)
        let person = view.person.id
        things.ids["person"] = person.rawValue
        things.ids["picture"] = try #require(view.images.first).id.rawValue
        try await things.own(person, number, clerk, test)
        things.ids["hiding"] = try await hiding(of: opened.id, Self.official(TestOfficials.exitEntry, area), test)
        let block = try await ProtectPerson(centre: test.centre).block(
            ["contact"], of: opened.id, .protected, by: head)
        things.ids["block"] = block.rawValue
        let glass = try await OpenInEmergency(centre: test.centre)(
            opened.id, category: "life", reason: "brought in unconscious at night",
            by: Self.official(TestOfficials.exitEntry, area))
        things.ids["glass"] = glass.rawValue
        let building = try await self.place(area, place, test)
        things.ids["place"] = building.rawValue
        let codes = try await KeepHouseCodes(centre: test.centre).make(for: building, by: clerk)
        let door = codes.door.split(separator: "/").last.map(String.init) ?? ""
        things.ids["declaration"] = try await DeclareStay(centre: test.centre)(
            door: door, typed: ["name_zh": "无名", "birth_date": "1900-01-01", "nationality": "CHN"], from: "2026-03-01"
        ).id.rawValue
        let stays = try await self.stay(at: building, place, clerk, test)
        things.ids["check"] = try await safetyCheck(of: building, test).rawValue
        things.ids["lease"] = try await lease(of: building, person, area, place, test).rawValue
        (things.ids["stay"], things.ids["checkin"]) = (stays.stays[0].rawValue, stays.checkIn.id.rawValue)
        (things.ids["organisation"], things.ids["report"]) = try await roster(area, place, clerk, test)
        things.ids["change"] = try await change(of: building, area, test).rawValue
        things.ids["pair"] = try await pair(of: person, place, clerk, test)
        things.ids["import"] = try await file(area, clerk, test).rawValue
        things.ids["merge"] = try await merge(into: person, area, test)
        let draft = KeepDraft.Form(
            procedure: "P01", person: nil, key: "sweep-\(place)",
            content: DraftContent(typed: ["name_latin_primary": "NO ONE"]),
            images: [:], version: nil)
        things.ids["draft"] = try await KeepDraft(centre: test.centre)(draft, by: clerk).id.rawValue
        return things
    }

    /// A pair of the person with another of the area.
    private static func pair(
        of person: ID<Person>, _ place: Int, _ clerk: Actor, _ test: TestCentre
    ) async throws -> String {
        let opened = try await test.open(
            "P01",
            [
                "id_doc_number": "MX380000\(place)", "name_latin_primary": "NO TWIN \(place)",
                "birth_date": "1880-02-02",
            ],
            portrait: nil, by: clerk)
        let twin = try await test.view(opened.id, by: clerk).person.id
        let pair = DuplicatePair(
            id: test.centre.ambient.id(), one: min(person, twin), other: max(person, twin), probability: 900,
            standing: .open, proposedAt: test.clock.now, expiresAt: test.clock.now.adding(days: 30), version: 1)
        try await test.database.write { _ = try $0.propose(pair) }
        return pair.id.rawValue
    }

    /// A file that was folded into the person's.
    private static func merge(into person: ID<Person>, _ area: String, _ test: TestCentre) async throws -> String {
        let (sealer, now) = (test.centre.sealer, test.clock.now)
        let folded = PersonRecord(
            id: test.centre.ambient.id(), area: area, values: ["name_latin_primary": "NO FOLDED"], createdAt: now)
        let merge = PersonMerge(
            id: test.centre.ambient.id(), kept: person, folded: folded.id, reason: .other, words: "one",
            proposedBy: "acc_1", madeBy: "acc_2", madeAt: now)
        try await test.database.write { transaction in
            try transaction.insert(folded, nameKeys: [])
            _ = try transaction.insert(merge, before: Profile(), sealer: sealer)
        }
        return merge.id.rawValue
    }

    /// A building of the area, which the pack need not know.
    private static func place(_ area: String, _ place: Int, _ test: TestCentre) async throws -> ID<Dwelling> {
        let (sealer, now, id) = (test.centre.sealer, test.clock.now, test.centre.ambient.id() as ID<Dwelling>)
        let building = PlaceRecord(
            id: id, parent: nil, kind: .building, area: area, buildingLine: "街\(place)号", names: ["街\(place)号"],
            capacity: nil, closedAt: nil, version: 1)
        try await test.database.write {
            try $0.insert(
                building, labelIndex: "swept \(place)", detailIndex: "swept \(place)", sealer: sealer, at: now)
        }
        return id
    }

    /// A file for the register of places.
    private static func file(_ area: String, _ clerk: Actor, _ test: TestCentre) async throws -> ID<ImportRun> {
        var pieces = [Array("place_area,place_building\r\n\(area),街9号\r\n".utf8)][...]
        let keep = KeepImport(centre: test.centre)
        return try await keep(.places, name: "swept.csv", by: clerk) { pieces.popFirst() }.id
    }

    /// A check after which something in the building is to be put in order.
    private static func safetyCheck(
        of building: ID<Dwelling>, _ test: TestCentre
    ) async throws -> ID<SafetyCheck> {
        let today = test.centre.today
        let check = SafetyCheck(
            id: test.centre.ambient.id(), place: building, day: today, failing: ["escape_route_ok"],
            deadline: today.adding(days: 9))
        let now = test.clock.now
        try await test.database.write { try $0.insert(check, by: "acc_swept", at: now) }
        return check.id
    }

    /// A lease of the building, by which the person lives there.
    private static func lease(
        of building: ID<Dwelling>, _ person: ID<Person>, _ area: String, _ place: Int, _ test: TestCentre
    ) async throws -> ID<LeaseRecord> {
        let term = try #require(LeaseTerm(test.centre.today, test.centre.today.adding(years: 1)))
        let lease = LeaseRecord(
            id: test.centre.ambient.id(), number: "NO LEASE \(place)", place: building, area: area, landlord: "无名",
            filed: term, filedAt: test.clock.now)
        let sealer = test.centre.sealer
        try await test.database.write {
            try $0.insert(lease, tenants: ["lst_\(place)": person], by: "acc_swept", sealer: sealer)
        }
        return lease.id
    }

    /// Somebody who lodges in the building.
    private static func stay(
        at building: ID<Dwelling>, _ place: Int, _ clerk: Actor, _ test: TestCentre
    ) async throws -> RegisterStays.Registered {
        let guest = StayDraft.Guest([
            "name_latin_primary": "NO GUEST \(place)", "birth_date": "1900-01-01", "nationality": "MMR",
            "id_doc_type": "414", "id_doc_number": "MX330000\(place)",
        ])
        let draft = StayDraft(
            at: building, kind: "lodging", from: test.clock.now.description, party: "hotel", guests: [guest])
        return try await RegisterStays(centre: test.centre)(draft, by: clerk)
    }

    /// An employer of the area, and the report of somebody who works there.
    private static func roster(
        _ area: String, _ place: Int, _ clerk: Actor, _ test: TestCentre
    ) async throws -> (organisation: String, report: String) {
        let (id, now) = (test.centre.ambient.id() as ID<Organisation>, test.clock.now)
        try await test.database.write {
            try $0.saveOrganisation(
                id.rawValue, area: area, kind: "employer", name: "NO FIRM \(place)", creditCode: nil, at: now)
        }
        let draft = HireDraft(at: id, start: "2026-03-01", hires: [TestCentre.hire(300 + place)])
        let done = try await ReportHires(centre: test.centre)(draft, by: clerk)
        return (id.rawValue, done.report.id.rawValue)
    }

    /// That the building came from a street of the area.
    private static func change(
        of building: ID<Dwelling>, _ area: String, _ test: TestCentre
    ) async throws -> ID<BoundaryChange> {
        let change = BoundaryChange(
            id: test.centre.ambient.id(), from: area + "001", to: area, decision: "1", places: 1, at: test.clock.now)
        try await test.database.write { try $0.insert(change, of: [building], by: "acc_swept") }
        return change.id
    }

    /// A hiding that an office asked for, of a look of its own.
    private static func hiding(of id: ID<Case>, _ asker: Actor, _ test: TestCentre) async throws -> String {
        _ = try await test.view(id, by: asker)
        let asking = AskHiding(centre: test.centre)
        let look = try #require(try await asking.offer(id, to: asker).looks.first).id
        return try await asking(
            id,
            AskHiding.Draft(
                entry: look.rawValue, ground: "hinders_duty", number: "1900-1",
                reason: "telling would hinder what is under way", days: "30"), by: asker
        ).rawValue
    }

    /// What the person has in the own file, and who acts for them.
    private mutating func own(_ person: ID<Person>, _ number: String, _ clerk: Actor, _ test: TestCentre) async throws {
        let code = try await MakeOwnSheet(centre: test.centre)(person, seen: [.person, .document], by: clerk).code
        let session = try await OpenOwnFile(centre: test.centre)(number: number, code: code).session
        ids["request"] = try await MakeOwnRequest(centre: test.centre)(
            MakeOwnRequest.Asked(kind: .restriction, topic: "identity"), by: session
        ).rawValue
        ids["entry"] = try #require(try await ViewOwnFile(centre: test.centre).looks(by: session).looks.first).entry.id
            .rawValue
        let guardian = "MX310000" + number.suffix(1)
        try await test.open(
            "P01", ["id_doc_number": guardian, "name_latin_primary": "NO GUARDIAN", "birth_date": "1880-01-01"],
            portrait: nil, by: clerk)
        ids["guardianship"] = try await EnterGuardian(centre: test.centre)(
            person, EnterGuardian.Draft(number: guardian, proof: "birth_record", seen: [.guardian, .proof]), by: clerk
        ).rawValue
    }

    /// What only one area has, or what is of none: a check, a permit, an agreement, a proposed grant.
    mutating func addRest(in site: APISite) async throws {
        let test = site.centre
        let checked = try await test.open("P01", ["id_doc_number": "MX3200001", "name_latin_primary": "NO CHECK"])
        try await test.prepareDecision(checked.id)
        ids["check"] = try await ProposeCheck(centre: test.centre)(
            "exit_bar", at: "review", of: checked.id, decision: TestChecks.decision,
            expires: CalendarDate("2026-03-20"), by: TestChecks.officer
        ).rawValue
        let issued = try await test.open("P01", ["id_doc_number": "MX3200002", "name_latin_primary": "NO PERMIT"])
        ids["permit"] = try #require(try await test.issuePermit(issued.id).permit).rawValue
        ids["agreement"] = try await KeepAgreements(centre: test.centre).propose(
            KeepAgreements.Draft(
                giving: "foreign_centre", receiving: "housing", purpose: "case_step", law: "PIPL Art.23",
                groups: ["contact"], until: "2026-03-31"), by: TestOfficials.administrator
        ).rawValue
        ids["account"] = try await site.accounts.keep.propose(
            KeepAccounts.Draft(
                login: "swept" + area, name: "Swept", role: "supervisor", office: "foreign_centre"),
            by: TestOfficials.administrator
        ).account.id.rawValue
        let grants = KeepGrants(centre: test.centre)
        ids["grant"] = try await grants.propose(
            KeepGrants.Draft(login: "health2", role: "supervisor", office: "health"), by: TestOfficials.administrator
        ).rawValue
    }

    private static func official(_ like: Actor, _ area: String) -> Actor {
        var official = like
        if area != like.area { (official.area, official.id) = (area, like.id + area) }
        return official
    }
}
