import AnjuCore
import AnjuDomain
import AnjuServices
import AnjuTesting

/// The tree of places, empty and filled, right and wrong.
extension PageTable {
    static func places(_ test: TestCentre) async throws -> [Page] {
        let (keep, clerk) = (KeepPlaces(centre: test.centre), TestOfficials.clerk)
        let building = try await keep.building(.init(name: "姐告路98号"), in: "533102", by: clerk)
        let unit = try await keep.add(.unit, .init(name: "2单元"), within: building.id, by: clerk)
        let room = try await keep.add(.room, .init(name: "302", capacity: "4"), within: unit.id, by: clerk)
        try await keep.divide(room.id, into: 4, by: clerk)
        let gone = try await keep.add(.room, .init(name: "303"), within: unit.id, by: clerk)
        try await keep.close(gone.id, version: 1, by: clerk)
        for (code, name) in [("533102001", "姐告街道"), ("533102002", "勐卯街道")] {
            try await keep.register(Division(code: code, parent: "533102", name: name), by: clerk)
        }
        for line in ["瑞江路1号", "瑞江路2号"] {
            _ = try await keep.building(.init(name: line), in: "533102001", by: clerk)
        }
        let move = MoveBoundary.Draft(from: "533102001", to: "533102002", decision: "瑞政发〔1900〕1号")
        try await MoveBoundary(centre: test.centre)(move, by: clerk)
        for area in ["533102001", "533102002"] {
            _ = try await keep.building(.init(name: "瑞江路3号"), in: area, by: clerk)
        }
        _ = try await keep.building(.init(name: "瑞江路4号"), in: "533102001", by: clerk)
        func path(_ place: PlaceRecord) -> String { "/places/" + place.id.rawValue }
        func page(_ name: String, _ path: String, _ sent: Sent? = nil) -> Page {
            Page(name: name, path: path, login: "clerk", sent: sent)
        }
        return [
            page("places", "/places"), page("places-none", "/places?start=没有"),
            page("places-wrong", "/places", Sent(path: "/places/buildings", fields: ["name": "", "capacity": "x"])),
            page(
                "places-division-wrong", "/places",
                Sent(path: "/places/divisions", fields: ["parent": "533102", "code": "12", "division": ""])),
            page("place-building", path(building)), page("place-unit", path(unit)), page("place-room", path(room)),
            page("place-closed", path(gone)),
            page("boundaries", "/places/boundaries"),
            page(
                "boundaries-wrong", "/places/boundaries",
                Sent(path: "/places/boundaries", fields: ["from": "533102001", "to": "533102001", "decision": ""])),
            page(
                "boundaries-left", "/places/boundaries",
                Sent(
                    path: "/places/boundaries", fields: ["from": "533102001", "to": "533102002", "decision": "2"])),
            page(
                "place-wrong", path(unit),
                Sent(path: path(unit) + "/add", fields: ["kind": "room", "name": "302", "capacity": "0"])),
        ]
    }
}
