import AnjuCore
import AnjuDomain
import AnjuServices
import AnjuTesting
import Testing

/// The tree of places on the pages, by forms alone.
@Suite struct PlacePageTests {
    @Test func `a clerk registers a building, a unit, a room and its beds, and finds them again`() async throws {
        let site = try await APISite()
        try await site.walking { browser in
            var clerk = browser
            clerk.language = "en"
            try await clerk.signIn("clerk")
            let list = try await clerk.open("/places")
            #expect(list.text.contains("No building is registered here yet"))
            let building = try await clerk.send(
                try list.form("/places/buildings"), ["area": "533102", "name": " 姐告路９８号 ", "capacity": ""])
            #expect(building.status == 200 && building.text.contains("姐告路98号"))
            let unit = try await clerk.send(
                try building.form(building.path + "/add"), ["kind": "unit", "name": "2"])
            let unitLink = try #require(try unit.tree().all("a").first { $0.text == "2" }?["href"])
            let room = try await clerk.send(
                try await clerk.open(unitLink).form(unitLink + "/add"),
                ["kind": "room", "name": "302", "capacity": "4"])
            let roomLink = try #require(try room.tree().all("a").first { $0.text == "302" }?["href"])
            #expect(room.text.contains("0 of 4"))
            let beds = try await clerk.send(
                try await clerk.open(roomLink).form(roomLink + "/beds"), ["beds": "３"])
            let names = try beds.tree().all("a").filter { link in
                link["href"].map { $0.hasPrefix("/places/prm_") && $0.split(separator: "/").count == 2 } ?? false
            }.map(\.text)
            #expect(names == ["姐告路98号", "2", "1", "2", "3"])
            #expect(try await clerk.open("/places?start=姐告").text.contains("姐告路98号"))
            #expect(try await !clerk.open("/places?start=瑞江").text.contains("姐告路98号"))
        }
    }

    @Test func `what is wrong stands beside its field, what was typed is kept, and what changed meanwhile is said`()
        async throws
    {
        let site = try await APISite()
        let keep = KeepPlaces(centre: site.centre.centre)
        let building = try await keep.building(.init(name: "姐告路98号"), in: "533102", by: TestOfficials.clerk)
        let path = "/places/" + building.id.rawValue
        try await site.walking { browser in
            var clerk = browser
            clerk.language = "en"
            try await clerk.signIn("clerk")
            let page = try await clerk.open("/places")
            let taken = try await clerk.send(
                try page.form("/places/buildings"), ["area": "533102", "name": "姐告路98号", "capacity": "many"])
            #expect(taken.status == 422 && taken.text.contains("Please give a number from 1 to 10000"))
            #expect(try taken.form("/places/buildings").pairs().contains { $0 == ("name", "姐告路98号") })
            let again = try await clerk.send(try taken.form("/places/buildings"), ["capacity": "40"])
            #expect(again.status == 422 && again.text.contains("is registered here already"))
            let street = try await clerk.send(
                try page.form("/places/divisions"), ["parent": "533102", "code": "533103001", "division": "姐告"])
            #expect(street.status == 422 && street.text.contains("one level below"))
            let right = try await clerk.send(
                try street.form("/places/divisions"), ["code": "５３３１０２００１"])
            #expect(right.status == 200 && right.text.contains("姐告"))
            let shown = try await clerk.open(path)
            try await keep.setCapacity("12", of: building.id, version: 1, by: TestOfficials.clerk)
            let stale = try await clerk.send(try shown.form(path + "/capacity"), ["meant-for": "20"])
            #expect(stale.status == 409 && stale.text.contains("Somebody changed this place meanwhile"))
            let closed = try await clerk.send(try stale.form(path + "/close"))
            #expect(closed.status == 200 && closed.text.contains("closed on"))
            #expect(try closed.tree().forms.allSatisfy { !$0.action.hasPrefix(path) })
        }
    }
}
