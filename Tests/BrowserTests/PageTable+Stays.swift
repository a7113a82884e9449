import AnjuCore
import AnjuDomain
import AnjuServices
import AnjuTesting

/// Stays: a check-in empty, filled and wrong, its receipt, who is there, one stay, all of a person.
extension PageTable {
    static func stays(_ test: TestCentre) async throws -> [Page] {
        let (keep, clerk) = (KeepPlaces(centre: test.centre), TestOfficials.clerk)
        let building = try await keep.building(.init(name: "勐卯大道1号"), in: "533102", by: clerk)
        let room = try await keep.add(.room, .init(name: "101", capacity: "4"), within: building.id, by: clerk)
        let beds = try await keep.divide(room.id, into: 4, by: clerk)
        func guest(_ number: Int) -> StayDraft.Guest {
            StayDraft.Guest(
                [
                    "name_latin_primary": "NO GUEST \(number)", "birth_date": "1900-01-01", "sex": "2",
                    "nationality": "MMR", "id_doc_type": "414", "id_doc_number": "MX340000\(number)",
                ], bed: beds[number].id.rawValue)
        }
        func draft(_ guests: [Int], hours: Int, late: String = "") -> StayDraft {
            StayDraft(
                at: room.id, kind: "residence", from: test.clock.now.adding(hours: -hours, minutes: 0).description,
                party: "landlord", lateReason: late, guests: guests.map(guest))
        }
        let register = RegisterStays(centre: test.centre)
        let done = try await register(draft([0, 1], hours: 2), by: clerk)
        let late = try await register(draft([2], hours: 50, late: "closed"), by: clerk)
        try await EndStay(centre: test.centre)(late.stays[0], at: test.clock.now.description, as: "left", by: clerk)
        try await CheckPlace(centre: test.centre)(
            PlaceCheckDraft(
                at: room.id, way: "visit", on: test.clock.now.description, counted: "3", hasAgreed: true,
                othersMet: true, answers: [done.stays[1]: .init(found: "wrong", wrong: ["since"])]), by: clerk)
        let stay = "/stays/" + done.stays[0].rawValue
        let person = try await ViewStays(centre: test.centre)(done.stays[0], by: clerk).person.id.rawValue
        let place = "/places/" + room.id.rawValue
        let unsafe = try await KeepDwelling(centre: test.centre).check(
            [
                "fire_equipment_ok": "true", "escape_route_ok": "false", "electric_gas_ok": "true",
                "ebike_charging_ok": "true", "partition_compliant": "false", "inspection_date": "2026-03-02",
                "rectification_deadline": "2026-03-20",
            ], of: room.id, by: clerk)
        let lease = try await KeepLeases(centre: test.centre).file(
            LeaseDraft(
                of: room.id, landlord: "无名房东", first: "2026-03-01", last: "2027-02-28", tenants: [person]), by: clerk)
        func page(_ name: String, _ path: String, _ sent: Sent? = nil) -> Page {
            Page(name: name, path: path, login: "clerk", sent: sent)
        }
        let wrong = [
            "do": "register", "guests": "2", "kind": "lodging", "party": "hotel", "from": "2026-01-01 22:00",
            "guest.0.name_latin_primary": "NO ONE", "guest.0.birth_date": "1900", "guest.0.nationality": "MMR",
            "guest.0.bed": beds[0].id.rawValue, "guest.1.name_zh": "无人", "guest.1.birth_date": "1900-13-01",
        ]
        let pile = """
            P<MMRNO<<ONE<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<
            MX00000001MMR0001018M3005117<<<<<<<<<<<<<<00
            """
        return [
            page("check-in", place + "/check-in"), page("check-in-group", place + "/check-in?kind=lodging"),
            page("check-in-wrong", place + "/check-in", Sent(path: place + "/check-in", fields: wrong)),
            page(
                "check-in-read", place + "/check-in",
                Sent(
                    path: place + "/check-in",
                    fields: ["do": "read", "kind": "lodging", "party": "hotel", "pile": pile])),
            page("check-in-receipt", "/check-ins/" + done.checkIn.id.rawValue),
            page("stays-place", place + "/stays"), page("stays-none", "/places/\(beds[3].id.rawValue)/stays"),
            page("leases", place + "/leases"), page("lease", "/leases/" + lease.id.rawValue),
            page("leases-none", "/places/\(beds[3].id.rawValue)/leases"),
            page("leases-wrong", place + "/leases", Sent(path: place + "/leases", fields: ["first": "2026-13-01"])),
            page(
                "lease-wrong", "/leases/" + lease.id.rawValue,
                Sent(path: "/leases/\(lease.id.rawValue)/end", fields: ["as": "early", "day": "1999-01-01"])),
            page(
                "lease-renew-wrong", "/leases/" + lease.id.rawValue,
                Sent(path: "/leases/\(lease.id.rawValue)/renew", fields: ["last": ""])),
            page("dwelling", place + "/dwelling"), page("unsafe", "/unsafe"),
            page(
                "dwelling-wrong", place + "/dwelling",
                Sent(path: place + "/dwelling", fields: ["room_count": "x"])),
            page(
                "safety-wrong", place + "/dwelling",
                Sent(path: place + "/safety", fields: ["escape_route_ok": "false"])),
            page(
                "mended-wrong", place + "/dwelling",
                Sent(
                    path: "/safety/\(unsafe.id.rawValue)/mended",
                    fields: ["place": room.id.rawValue, "mended": "1999-01-01"])),
            page("quality", "/quality"), page("endorsements", "/endorsements"),
            page("place-check", place + "/check?way=visit"),
            page(
                "place-check-wrong", place + "/check",
                Sent(path: place + "/check", fields: ["way": "visit", "at": "1999-01-01 10:00", "counted": "x"])),
            page("stays-person", "/people/\(person)/stays"), page("standing", "/people/\(person)/standing"),
            page("stay", stay),
            page("stay-wrong", stay, Sent(path: stay + "/end", fields: ["until": "1999-01-01 10:00", "as": ""])),
            page("stay-plan-wrong", stay, Sent(path: stay + "/plan", fields: ["planned": "soon"])),
            page("stay-ended", "/stays/" + late.stays[0].rawValue),
        ]
    }
}
