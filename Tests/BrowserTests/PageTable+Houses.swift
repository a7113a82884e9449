import AnjuCore
import AnjuDomain
import AnjuServices
import AnjuTesting

/// What is declared at doors: the office's pages, the tenant's and the landlord's.
extension PageTable {
    static func houses(_ test: TestCentre) async throws -> [Page] {
        let (keep, clerk) = (KeepPlaces(centre: test.centre), TestOfficials.clerk)
        let building = try await keep.building(.init(name: "勐卯大道2号"), in: "533102", by: clerk)
        let room = try await keep.add(.room, .init(name: "201"), within: building.id, by: clerk)
        let other = try await keep.add(.room, .init(name: "202"), within: building.id, by: clerk)
        let place = "/places/" + room.id.rawValue
        func page(_ name: String, _ path: String, _ sent: Sent? = nil) -> Page {
            Page(name: name, path: path, login: "clerk", sent: sent)
        }
        let codes = try await KeepHouseCodes(centre: test.centre).make(for: room.id, by: clerk)
        func code(_ address: String) -> String { address.split(separator: "/").last.map(String.init) ?? "" }
        let (door, card) = ("/house/" + code(codes.door), "/landlord/" + code(codes.card))
        let tenant = [
            "name_native_script": "အမည်မရှိ", "birth_date": "1900-01-01", "nationality": "MMR", "id_doc_type": "A04",
        ]
        let declared = try await DeclareStay(centre: test.centre)(
            door: code(codes.door), typed: tenant, from: "2026-03-01")
        let confirmed = try await DeclareStay(centre: test.centre)(
            door: code(codes.door), typed: ["name_zh": "无名氏", "birth_date": "1900-01-01", "nationality": "CHN"],
            from: "2026-02-01")
        try await ConfirmTenants(centre: test.centre)(confirmed.id, .livesHere, card: code(codes.card))
        return [
            page("house-code", place + "/house"),
            page(
                "house-code-made", place + "/house", Sent(path: "/places/\(other.id.rawValue)/house/make", fields: [:])),
            Page(name: "house", path: door, login: nil),
            Page(
                name: "house-wrong", path: door, login: nil,
                sent: Sent(path: door, fields: ["birth_date": "1900-13-01", "from": ""])),
            Page(
                name: "house-declared", path: door, login: nil,
                sent: Sent(
                    path: door,
                    fields: ["name_zh": "无名", "birth_date": "1900", "nationality": "CHN", "from": "2026-03-01"])),
            Page(name: "landlord", path: card, login: nil),
            Page(
                name: "landlord-wrong", path: card, login: nil,
                sent: Sent(path: "\(card)/\(declared.id.rawValue)", fields: ["answer": "perhaps"])),
            Page(name: "declared", path: "/declared", login: nil),
            Page(
                name: "declared-found", path: "/declared", login: nil,
                sent: Sent(path: "/declared", fields: ["number": confirmed.number, "born": "1900-01-01"])),
            page("declarations", "/declarations"), page("declaration", "/declarations/" + declared.id.rawValue),
        ]
    }
}
