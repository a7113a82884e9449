import AnjuCore
import AnjuDomain
import Testing

@Suite struct MRZWritingTests {
    let today = CalendarDate(dayNumber: 20_514)

    private func passport(_ primary: String, _ secondary: String, format: MRZFormat = .td3) throws -> MRZDocument {
        MRZDocument(
            format: format, documentCode: format == .td3 ? "P" : "I", state: "MMR", primary: primary,
            secondary: secondary, number: "MX0000017", nationality: "MMR", birth: PartialDate("1988-05-12"), sex: .male,
            expiry: try #require(CalendarDate("2030-05-11")))
    }

    @Test func `our Burmese example is written to the letter`() throws {
        #expect(
            try MRZ.write(passport("Khin Maung Myint", "")) == [
                "P<MMRKHIN<MAUNG<MYINT<<<<<<<<<<<<<<<<<<<<<<<", "MX00000173MMR8805120M3005110<<<<<<<<<<<<<<<4",
            ])
    }

    @Test func `the specimen with an optional field is written to the letter`() throws {
        let lines = try MRZ.write(
            MRZDocument(
                format: .td3, documentCode: "P", state: "UTO", primary: "Eriksson", secondary: "Anna Maria",
                number: "L898902C3", nationality: "UTO", birth: PartialDate("1974-08-12"), sex: .female,
                expiry: try #require(CalendarDate("2012-04-15")), optional: "ZE184226B"))
        #expect(lines.last == "L898902C36UTO7408122F1204159ZE184226B<<<<<10")
        #expect(lines.first == "P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<")
    }

    @Test func `a long number is written across both fields of a card`() throws {
        let lines = try MRZ.write(
            MRZDocument(
                format: .td1, documentCode: "I", state: "UTO", primary: "Stevenson", secondary: "Peter",
                number: "D23145890734", nationality: "UTO", birth: PartialDate("1934-07-12"), sex: .male,
                expiry: try #require(CalendarDate("2095-07-12"))))
        #expect(lines[0] == "I<UTOD23145890<7349<<<<<<<<<<<" && lines[1] == "3407127M9507122UTO<<<<<<<<<<<2")
    }

    @Test(arguments: [
        (
            "Nilavadhanananda", "Chayapa Dejthamrong Krasuang", MRZFormat.td3,
            "NILAVADHANANANDA<<CHAYAPA<DEJTHAMRONG<K"
        ),
        (
            "Bennelong Wooloomooloo Warrandyte Warnambool", "Dingo Potoroo", .td3,
            "BENNELONG<WOOLOOMOOLOO<WARRANDYTE<W<<DI"
        ),
        ("Papandropoulous", "Jonathon Alec", .td1, "PAPANDROPOULOUS<<JONATHON<ALEC"),
    ])
    func `long names are cut as ICAO cuts them`(primary: String, secondary: String, format: MRZFormat, field: String)
        throws
    {
        let lines = try MRZ.write(passport(primary, secondary, format: format))
        #expect(format == .td1 ? lines[2] == field : lines[0].dropFirst(5) == field)
        #expect(MRZ.read(lines.joined(separator: "\n"), today: today).fields?.mayBeTruncated == true)
    }

    @Test func `a cut name always ends on a letter and keeps one of each identifier, and a whole one is kept`() throws {
        var dice = PeopleDice(seed: 46)
        var cuts = 0
        for index in 0..<2_000 {
            let format: MRZFormat = [.td3, .td2, .td1][index % 3]
            func name(_ words: ClosedRange<Int>) -> String {
                (0..<Int.random(in: words, using: &dice)).map { _ in
                    dice.text(Int.random(in: 1...14, using: &dice), of: "ABCDEFGHIJKLMNOPQRSTUVWXYZ")
                }.joined(separator: " ")
            }
            let (primary, secondary) = (name(1...5), name(0...4))
            let lines = try MRZ.write(passport(primary, secondary, format: format))
            let field = format == .td1 ? lines[2] : String(lines[0].dropFirst(5))
            let whole = [primary, secondary].filter { !$0.isEmpty }.joined(separator: "<<").replacing(" ", with: "<")
            if whole.count <= field.count {
                #expect(field == whole + String(repeating: "<", count: field.count - whole.count))
                continue
            }
            cuts += 1
            #expect(field.last?.isLetter == true, "\(primary) | \(secondary): \(field)")
            let parts = field.split(separator: "<<")
            #expect(parts.count == (secondary.isEmpty ? 1 : 2) && parts.allSatisfy { $0.first?.isLetter == true })
            #expect(field.first == primary.first && (secondary.isEmpty || parts[1].first == secondary.first))
        }
        #expect(cuts > 500)
    }

    @Test func `a name of more words than the field has places still fits and keeps both identifiers`() throws {
        let many = Array(repeating: "A", count: 40).joined(separator: " ")
        for format in [MRZFormat.td1, .td2, .td3] {
            for secondary in ["", "B", many] {
                let lines = try MRZ.write(passport(many, secondary, format: format))
                let fields = try #require(MRZ.read(lines.joined(separator: "\n"), today: today).fields)
                #expect(fields.primary.hasPrefix("A A A") && fields.secondary.isEmpty == secondary.isEmpty)
            }
        }
    }

    @Test(arguments: [
        ("Müller", "MUELLER"), ("Ångström", "AANGSTROEM"), ("Ærø", "AEROE"), ("Strauß", "STRAUSS"), ("Núñez", "NUNEZ"),
        ("Þórðarson", "THORDARSON"), ("Œuvray", "OEUVRAY"), ("Łukaszewicz-Śliwa", "LUKASZEWICZ<SLIWA"),
        ("O'Connor", "OCONNOR"), ("Nguyễn Văn Đức", "NGUYEN<VAN<DUC"), ("St. John", "ST<JOHN"),
        ("Ĳsselstein", "IJSSELSTEIN"),
        ("ＬＹＵ", "LYU"), ("Ĝoĉo, Ŝan", "GOCO<SAN"),
    ])
    func `letters are transliterated by ICAO's table`(name: String, machine: String) throws {
        let joined = try LatinLetters.machine(name, field: "name").split(separator: "<").joined(separator: "<")
        #expect(joined == machine)
    }

    @Test(arguments: ["ခင်မောင်မြင့်", "钦貌敏", "Иванов", "R2D2", ""])
    func `other scripts, digits and no name at all are refused`(name: String) throws {
        let document = try passport(name, "")
        #expect(throws: Problem.self) { try MRZ.write(document) }
    }

    @Test func `a partly known birth is written with fillers`() throws {
        var document = try passport("Khin", "")
        document.birth = PartialDate("1988-05")
        #expect(try MRZ.write(document)[1].dropFirst(13).prefix(7) == "8805<<5")
        document.birth = nil
        let lines = try MRZ.write(document)
        #expect(lines[1].dropFirst(13).prefix(7) == "<<<<<<0")
        #expect(MRZ.read(lines.joined(separator: "\n"), today: today).isSound)
    }

    @Test func `a field that is too long is refused by name`() throws {
        var document = try passport("Khin", "")
        document.number = "ABCDEFGHIJ"
        let problem = #expect(throws: Problem.self) { try MRZ.write(document) }
        #expect(problem?.violations.map(\.field) == ["number"])
    }
}
