import AnjuCore
import AnjuDomain
import AnjuPacks
import Testing

/// What a pack changes in the one below it.
@Suite struct OverlayTests {
    private func city(_ change: (TemporaryPack) throws -> Void) throws -> LoadedPack {
        let pack = try TemporaryPack("ruili", beside: ["cn"])
        try change(pack)
        return pack.read()
    }

    @Test func `an entry with the same key replaces the fields that it gives and keeps the others`() throws {
        let read = try city {
            try $0.write("- {code: express, amount: 12, basis: local rule, certainty: local}\n", to: "fees.yaml")
        }
        let fee = try #require(read.rulebook?.fees["express"])
        #expect(fee.text.chinese == "快递费")
        #expect(fee.amount.entries.map(\.value) == [12])
        #expect(fee.amount.entries.map(\.basis) == ["local rule"])
        #expect(fee.when == .item(key: "collection_method", .eq("2")))
    }

    @Test func `a new entry is added at the end and a removed one is gone`() throws {
        let read = try city {
            try $0.write(
                "- {key: leaflet, zh: 宣传页, en: leaflet, law: local rule}\n- {key: final, removed: true}\n",
                to: "remedies.yaml")
        }
        #expect(read.rulebook?.remedies.keys.sorted() == ["complaint", "leaflet", "none_needed", "review_or_suit"])
    }

    @Test func `a procedure of the country that a city removes is gone, and the others stay`() throws {
        let book = try #require(Packs.read("ruili").rulebook)
        #expect(book.procedures.map(\.id) == ["P01", "P02"])
        let district = try #require(Packs.read("dongli").rulebook)
        #expect(district.procedures.map(\.id) == ["P04", "P05", "P16"])
    }

    @Test func `a city may speak fewer languages than the country, and no others`() throws {
        let district = Packs.read("dongli")
        #expect(district.diagnostics == [])
        #expect(district.rulebook?.pack.languages == [.chinese, .english])
        let read = try city {
            try $0.write(
                "- {code: express, amount: 12, fr: courrier, basis: local rule, certainty: local}\n", to: "fees.yaml")
        }
        #expect(read.diagnostics.filter { $0.severity == .error }.map(\.rule) == ["shape.unknown-key"])
    }

    @Test func `codes merge one by one, and a code may run out`() throws {
        let read = try city {
            try $0.write(
                "key: sex\nvalues:\n- {code: '0', zh: 未知, en: not known, until: '2026-12-31'}\n- {code: '3', zh: 其他, en: other}\n",
                to: "codes/sex.yaml")
        }
        let list = try #require(read.rulebook?.dictionary.codeList("sex"))
        #expect(list.codes.map(\.code) == ["0", "1", "2", "9", "3"])
        #expect(list.code("0")?.until == CalendarDate("2026-12-31"))
        #expect(list.code("0")?.text.chinese == "未知")
        #expect(list.source.isEmpty == false)
    }

    @Test func `a right of the city lies over that of the country`() throws {
        let read = try city {
            try $0.write(
                "rights:\n- {key: correct, clock: {value: 2, unit: working_day, starts: request_received, kind: promised, basis: rights rule, certainty: local}}\n",
                to: "rights.yaml")
        }
        let right = try #require(read.rulebook?.rights.entitlements.first { $0.key == "correct" })
        #expect(right.value == 2)
        #expect(right.law == "PIPL Art.46")
        #expect(read.rulebook?.rights.entitlements.count == 11)
        #expect(read.rulebook?.rights.roles.count == 9)
    }

    @Test func `a finding in the pack below names its file there`() throws {
        let read = try city { try $0.replace("law: EEAL Art.36", with: "law: EEAX Art.36", in: "../cn/remedies.yaml") }
        let errors = read.diagnostics.filter { $0.severity == .error }
        #expect(errors.map(\.file) == ["../cn/remedies.yaml"])
        #expect(errors.map(\.rule) == ["reference.unknown-source"])
    }

    @Test func `texts are marked as reviewed by what their own folder says`() throws {
        let book = try #require(Packs.read("ruili").rulebook)
        #expect(book.pack.title.reviewed == [.chinese, .english])
        #expect(book.pack.languages == [.chinese, .english, .burmese])
    }

    @Test func `the hash changes with any byte of either pack and with nothing else`() throws {
        let first = try city { _ in }
        let same = try city { _ in }
        let other = try city { try $0.write($0.text("../cn/units.yaml") + "# more\n", to: "../cn/units.yaml") }
        #expect(first.rulebook?.pack.hash == same.rulebook?.pack.hash)
        #expect(first.rulebook?.pack.hash != other.rulebook?.pack.hash)
    }
}
