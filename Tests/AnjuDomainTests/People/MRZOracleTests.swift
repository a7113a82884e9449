import AnjuCore
import AnjuDomain
import AnjuTesting
import Foundation
import Testing

@Suite struct MRZOracleTests {
    struct Made: Decodable {
        struct Fields: Decodable {
            let document_type: String
            let country_code: String
            let document_number: String
            let nationality: String
            let birth_date: String
            let sex: String
            let expiry_date: String
            let optional: String
            let more: String
            let surname: String
            let given_names: String
        }
        let format: String
        let lines: [String]
        let fields: Fields
        let digits: [String: String]
        let primary: String
        let secondary: String
    }

    struct Zone: Encodable {
        let format: String
        let lines: [String]
    }

    struct Judged: Decodable {
        let ok: Bool
        let wrong: [String]
        let fields: [String: String]
    }

    let today = CalendarDate(dayNumber: 20_514)

    @Test func `five hundred zones written by the mrz package are read field by field`() async throws {
        let text = try await Oracle.run("people_mrz.py", ["make", "500"])
        let made = try JSONDecoder().decode([Made].self, from: Data(text.utf8))
        #expect(made.count == 500 && Set(made.map(\.format)).count == 5)
        for zone in made {
            let reading = MRZ.read(zone.lines.joined(separator: "\n"), today: today)
            let fields = try #require(reading.fields)
            #expect(reading.format?.rawValue == zone.format && reading.isSound, "\(zone.lines) \(reading.findings)")
            let theirs = zone.fields
            #expect(fields.documentCode == theirs.document_type && fields.state == theirs.country_code)
            #expect(fields.number == theirs.document_number && fields.nationality == theirs.nationality)
            #expect(fields.optional == theirs.optional && fields.moreOptional == theirs.more)
            #expect(String(fields.sexLetter) == theirs.sex)
            #expect(fields.primary == zone.primary.replacing("<", with: " "))
            #expect(fields.secondary == zone.secondary.replacing("<", with: " "))
            #expect(try LatinLetters.machine(theirs.surname, field: "name") == zone.primary)
            #expect(try LatinLetters.machine(theirs.given_names, field: "name") == zone.secondary)
            let birth = try #require(fields.birth?.full).description.filter { $0 != "-" }
            let expiry = try #require(fields.expiry).description.filter { $0 != "-" }
            #expect(birth.dropFirst(2) == theirs.birth_date && expiry.dropFirst(2) == theirs.expiry_date)
            let ours = reading.checkDigits.map { ($0.kind.rawValue, String($0.due)) }
            #expect(Dictionary(uniqueKeysWithValues: ours) == zone.digits)
        }
    }

    @Test func `five hundred zones of ours pass the mrz package's checkers field by field`() async throws {
        var dice = PeopleDice(seed: 9_303)
        var documents: [MRZDocument] = []
        for index in 0..<500 {
            documents.append(try document(MRZFormat.allCases[index % 5], &dice))
        }
        let zones = try documents.map { Zone(format: $0.format.rawValue, lines: try MRZ.write($0)) }
        let text = try await Oracle.run("people_mrz.py", ["check"], input: JSONEncoder().encode(zones))
        let judged = try JSONDecoder().decode([Judged].self, from: Data(text.utf8))
        #expect(judged.count == 500)
        for ((document, zone), theirs) in zip(zip(documents, zones), judged) {
            #expect(theirs.ok, "\(zone.lines) \(theirs.wrong)")
            #expect(theirs.fields["document_number"] == document.number)
            #expect(theirs.fields["surname"] == document.primary)
            #expect(theirs.fields["name"] == document.secondary)
            #expect(theirs.fields["nationality"] == document.nationality && theirs.fields["country"] == document.state)
            #expect(theirs.fields["optional_data"] == document.optional)
            #expect(theirs.fields["optional_data_2"] ?? "" == document.moreOptional)
        }
    }

    @Test func `zones with one wrong digit fail in both`() async throws {
        var dice = PeopleDice(seed: 731)
        var zones: [Zone] = []
        for index in 0..<200 {
            let document = try document(MRZFormat.allCases[index % 5], &dice)
            var lines = try MRZ.write(document).map { Array($0) }
            let row = 1
            let places = lines[row].indices.filter { lines[row][$0].isWholeNumber }
            let place = try #require(places.randomElement(using: &dice))
            let digit = lines[row][place].wholeNumberValue ?? 0
            lines[row][place] = Character("\((digit + Int.random(in: 1...9, using: &dice)) % 10)")
            zones.append(Zone(format: document.format.rawValue, lines: lines.map { String($0) }))
        }
        let text = try await Oracle.run("people_mrz.py", ["check"], input: JSONEncoder().encode(zones))
        let judged = try JSONDecoder().decode([Judged].self, from: Data(text.utf8))
        for (zone, theirs) in zip(zones, judged) {
            let digits = MRZ.read(zone.lines.joined(separator: "\n"), today: today).checkDigits
            #expect(digits.allSatisfy(\.isRight) == !theirs.wrong.contains { $0.contains("hash") }, "\(zone.lines)")
        }
    }

    private func document(_ format: MRZFormat, _ dice: inout PeopleDice) throws -> MRZDocument {
        let letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
        func word(_ lengths: ClosedRange<Int>, _ alphabet: String) -> String {
            dice.text(Int.random(in: lengths, using: &dice), of: alphabet)
        }
        let room: [MRZFormat: Int] = [.td1: 15, .td2: 7, .td3: 14, .mrvA: 16, .mrvB: 8]
        let birth = try #require(CalendarDate("1950-01-01")).adding(days: Int.random(in: 0..<18_000, using: &dice))
        let expiry = try #require(CalendarDate("2027-01-01")).adding(days: Int.random(in: 0..<3_000, using: &dice))
        let opener: String =
            switch format {
            case .td1, .td2: ["I", "ID", "A", "C"].randomElement(using: &dice) ?? "I"
            case .td3: "P"
            case .mrvA, .mrvB: "V"
            }
        let states = ["MMR", "CHN", "USA", "THA", "LAO", "VNM", "D", "FRA"]
        return MRZDocument(
            format: format, documentCode: opener, state: states.randomElement(using: &dice) ?? "MMR",
            primary: word(2...9, letters) + " " + word(2...6, letters), secondary: word(2...9, letters),
            number: word(5...9, "0123456789" + letters), nationality: states.randomElement(using: &dice) ?? "MMR",
            birth: PartialDate(birth.description), sex: Bool.random(using: &dice) ? .male : .female, expiry: expiry,
            optional: word(0...(room[format] ?? 7), "0123456789" + letters),
            moreOptional: format == .td1 ? word(0...11, "0123456789" + letters) : "")
    }
}
