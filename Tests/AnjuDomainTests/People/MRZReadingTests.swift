import AnjuCore
import AnjuDomain
import Testing

@Suite struct MRZReadingTests {
    let today = CalendarDate(dayNumber: 20_514)
    let burmese = """
        P<MMRKHIN<MAUNG<MYINT<<<<<<<<<<<<<<<<<<<<<<<
        MX00000173MMR8805120M3005110<<<<<<<<<<<<<<<4
        """
    let specimen = """
        P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<
        L898902C36UTO7408122F1204159ZE184226B<<<<<10
        """
    let card = """
        I<UTOD231458907<<<<<<<<<<<<<<<
        7408122F1204159UTO<<<<<<<<<<<6
        ERIKSSON<<ANNA<MARIA<<<<<<<<<<
        """

    @Test func `the ICAO passport specimen is read whole`() throws {
        let reading = MRZ.read(specimen, today: today)
        let fields = try #require(reading.fields)
        #expect(reading.format == .td3 && reading.isSound && reading.notes.isEmpty && reading.suggestions.isEmpty)
        #expect(fields.documentCode == "P" && fields.state == "UTO" && fields.nationality == "UTO")
        #expect(fields.primary == "ERIKSSON" && fields.secondary == "ANNA MARIA" && !fields.mayBeTruncated)
        #expect(fields.number == "L898902C3" && fields.optional == "ZE184226B")
        #expect(fields.birth?.description == "1974-08-12" && fields.otherBirth == nil)
        #expect(fields.sex == .female && fields.expiry?.description == "2012-04-15")
        #expect(reading.checkDigits.map(\.kind) == MRZCheckDigit.Kind.allCases)
        #expect(reading.checkDigits.map(\.read) == ["6", "2", "9", "1", "0"])
    }

    @Test func `the card specimens are read whole`() throws {
        let small = MRZ.read(card, today: today)
        #expect(small.format == .td1 && small.isSound)
        #expect(small.fields?.number == "D23145890" && small.fields?.primary == "ERIKSSON")
        let lines = "I<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<\nD231458907UTO7408122F1204159<<<<<<<6"
        let large = MRZ.read(lines, today: today)
        #expect(large.format == .td2 && large.isSound && large.fields?.secondary == "ANNA MARIA")
    }

    @Test func `a number over nine characters goes on in the optional field`() throws {
        let lines = [
            "I<UTOD23145890<7349<<<<<<<<<<<", "3407127M9507122UTO<<<<<<<<<<<2", "STEVENSON<<PETER<<<<<<<<<<<<<<",
        ]
        let reading = MRZ.read(lines.joined(separator: "\n"), today: today)
        #expect(reading.isSound && reading.fields?.number == "D23145890734" && reading.fields?.optional == "")
        #expect(reading.checkDigit(.number)?.place == MRZPlace(line: 1, position: 19))
        let wrong = MRZ.read(lines.joined(separator: "\n").replacing("<7349", with: "<7343"), today: today)
        let note = try #require(wrong.findings.first)
        #expect(note.details["due"] == "9" && note.details["read"] == "3" && note.details["position"] == "19")
    }

    @Test func `a Burmese name is one name, and nothing is split off or filled in`() throws {
        let fields = try #require(MRZ.read(burmese, today: today).fields)
        #expect(fields.primary == "KHIN MAUNG MYINT" && fields.secondary == "" && fields.nationality == "MMR")
        let chinese =
            "P<CHNLYU<<LYUYE" + String(repeating: "<", count: 29) + "EA00000178CHN9003071F3303067<<<<<<<<<<<<<<<4"
        let reading = MRZ.read(chinese, today: today)
        #expect(reading.isSound && reading.fields?.primary == "LYU" && reading.fields?.secondary == "LYUYE")
    }

    @Test func `a misread birth is explained and the right one offered first, and the lines stay as read`() throws {
        let read = burmese.replacing("8805120", with: "8805170")
        let reading = MRZ.read(read, today: today)
        #expect(reading.lines.joined(separator: "\n") == read && !reading.isSound)
        #expect(
            reading.findings == [
                ReadingNote(
                    "mrz.check-digit",
                    [
                        "field": "birth", "text": "880517", "line": "2", "from": "14", "to": "20", "position": "20",
                        "read": "0", "due": "5",
                    ]),
                ReadingNote(
                    "mrz.composite-follows",
                    [
                        "field": "composite", "line": "2", "position": "44", "read": "4", "due": "9",
                        "because": "birth", "text": reading.checkDigit(.composite)?.text ?? "",
                    ]),
            ])
        let likeliest = try #require(reading.suggestions.first)
        #expect(likeliest.kind == .birth && likeliest.likelyText == "880512")
        let change = MRZSuggestion.Change(place: MRZPlace(line: 2, position: 19), read: "7", likely: "2")
        #expect(likeliest.changes == [change])
        #expect(reading.checkDigit(.number)?.isRight == true && reading.checkDigit(.expiry)?.isRight == true)
    }

    @Test(arguments: [
        ("MX0000017", "MXO000017", "O", "0"), ("MX0000017", "MX00000I7", "I", "1"), ("880512", "B80512", "B", "8"),
        ("880512", "88051Z", "Z", "2"), ("300511", "3005I1", "I", "1"), ("300511", "30O511", "O", "0"),
    ])
    func `letters read for digits are offered back`(right: String, wrong: String, read: Character, likely: Character) {
        let reading = MRZ.read(burmese.replacing(right, with: wrong), today: today)
        #expect(!reading.isSound)
        #expect(reading.suggestions.contains { $0.likelyText == right && $0.changes.map(\.likely) == [likely] })
    }

    @Test func `two misread fields are mended together`() {
        let reading = MRZ.read(
            burmese.replacing("8805120", with: "88051Z0").replacing("MX0000017", with: "MXO000017"), today: today)
        let offered = reading.suggestions.map(\.likelyText)
        #expect(offered.prefix(2) == ["MX0000017", "880512"])
        #expect(reading.suggestions.first?.lines.last?.hasPrefix("MX00000173MMR8805120") == true)
    }

    @Test(arguments: ["\r\n", "\r", "", "\n\n", " \n ", "\u{2028}"])
    func `any line end, or none, is taken`(separator: String) {
        let lines = burmese.split(separator: "\n")
        let reading = MRZ.read(lines.joined(separator: separator) + separator, today: today)
        #expect(reading.isSound && reading.format == .td3)
        #expect(reading.notes.map(\.code) == (separator.isEmpty ? ["mrz.split"] : []))
    }

    @Test func `small letters, spaces, full width and guillemets are read as meant`() {
        #expect(MRZ.read(burmese.lowercased(), today: today).isSound)
        #expect(MRZ.read(burmese.replacing("MMR", with: " MMR "), today: today).isSound)
        #expect(MRZ.read(burmese.replacing("<<", with: "«"), today: today).isSound)
        #expect(MRZ.read(burmese.replacing("<", with: "＜").replacing("8", with: "８"), today: today).isSound)
        let spaced = MRZ.read(burmese.replacing("<", with: " "), today: today)
        #expect(spaced.isSound && spaced.notes.map(\.code) == ["mrz.spaces-as-fillers"])
    }

    @Test func `fillers missing at a line's end are put back, and it is said`() {
        let short = burmese.replacing("MYINT<<<<<<<<<<<<<<<<<<<<<<<", with: "MYINT")
        let reading = MRZ.read(short, today: today)
        #expect(reading.isSound)
        #expect(reading.notes == [ReadingNote("mrz.fillers", ["line": "1", "due": "44"])])
        #expect(MRZ.read(burmese + "<<", today: today).notes.first?.details["line"] == "2")
    }

    @Test func `lines in the wrong order are put right, and it is said`() {
        let lines = burmese.split(separator: "\n")
        let reading = MRZ.read(lines.reversed().joined(separator: "\n"), today: today)
        #expect(reading.isSound && reading.notes == [ReadingNote("mrz.lines-swapped", ["read": "2,1"])])
        let rows = card.split(separator: "\n")
        for order in [[0, 2, 1], [1, 0, 2], [1, 2, 0], [2, 0, 1], [2, 1, 0]] {
            let mixed = MRZ.read(order.map { String(rows[$0]) }.joined(separator: "\n"), today: today)
            #expect(mixed.isSound && mixed.notes.map(\.code) == ["mrz.lines-swapped"])
        }
    }

    @Test(arguments: ["", "P<MMRKHIN", "MX00000173MMR8805120M3005110<<<<<<<<<<<<<<<4", "hello\nworld\nagain\n!"])
    func `text of no known shape is refused with its lengths`(text: String) {
        let reading = MRZ.read(text, today: today)
        #expect(reading.format == nil && reading.fields == nil && !reading.isSound)
        #expect(reading.findings.map(\.code) == [text.isEmpty ? "mrz.empty" : "mrz.length"])
    }

    @Test(arguments: [
        ("880512", "2026-03-02", "1988-05-12", nil), ("000101", "2026-03-02", "2000-01-01", "1900-01-01"),
        ("260302", "2026-03-02", "2026-03-02", "1926-03-02"), ("260303", "2026-03-02", "1926-03-03", nil),
        ("8805<<", "2026-03-02", "1988-05", nil), ("88<<<<", "2026-03-02", "1988", nil),
        ("99<<<<", "2099-01-01", "2099", "1999"),
    ])
    func `a birth lies in this century unless that were the future, and both are offered`(
        text: String, today: String, birth: String, other: String?
    ) throws {
        let day = try #require(CalendarDate(today))
        let line = "MX00000173MMR" + text + String(CheckDigit.icao(text)) + "M3005110<<<<<<<<<<<<<<<"
        let covered = Array(line)
        let composite = CheckDigit.icao(covered[0..<10] + covered[13..<20] + covered[21..<43])
        let reading = MRZ.read(burmese.prefix(45) + line + String(composite), today: day)
        #expect(reading.isSound && reading.fields?.birth?.description == birth)
        #expect(reading.fields?.otherBirth?.description == other)
    }

    @Test(arguments: [
        ("8805120M", "8813120M", "mrz.birth-date"), ("M3005110", "M3002310", "mrz.expiry-date"),
        ("8805120M", "8805120K", "mrz.sex"), ("3MMR8805", "3QQQ8805", "mrz.country-unknown"),
        ("P<MMRKHIN", "X<MMRKHIN", "mrz.document-code"), ("MYINT", "MY1NT", "mrz.letter-due"),
        ("8805120M", "88051G0M", "mrz.digit-due"), ("MYINT", "MYÏNT", "mrz.character"),
    ])
    func `what no document has is named with its place`(right: String, wrong: String, code: String) throws {
        let reading = MRZ.read(burmese.replacing(right, with: wrong), today: today)
        let note = try #require(reading.findings.first { $0.code == code })
        #expect(note.details["line"] != nil && note.details["read"] != nil)
    }

    @Test func `visas have no composite digit`() {
        let lines = "V<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<\nL8988901C4XXX4009078F96121096ZE184226B<<<<<<"
        let reading = MRZ.read(lines, today: today)
        #expect(reading.format == .mrvA && reading.isSound && reading.fields?.optional == "6ZE184226B")
        #expect(reading.checkDigits.map(\.kind) == [.number, .birth, .expiry])
        let small = MRZ.read(
            "V<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<\nL8988901C4XXX4009078F9612109<<<<<<<<", today: today)
        #expect(small.format == .mrvB && small.isSound)
    }

    @Test func `every single misread digit of a passport's data is found`() {
        let rows = burmese.split(separator: "\n").map { Array($0) }
        for position in Array(0..<10) + Array(13..<20) + Array(21..<28) {
            for digit in "0123456789" where digit != rows[1][position] {
                // A letter and the digit ten values away weigh the same: 7-3-1 cannot tell them apart.
                guard rows[1][position].isWholeNumber else { continue }
                var line = rows[1]
                line[position] = digit
                let reading = MRZ.read(String(rows[0]) + "\n" + String(line), today: today)
                #expect(!reading.isSound, "position \(position + 1): \(digit)")
            }
        }
    }

    @Test func `every misreading that a check digit shows is offered back, and each offer makes all of them right`() {
        let rows = specimen.split(separator: "\n").map { Array($0) }
        var (shown, found) = (0, 0)
        for position in Array(0..<10) + Array(13..<20) + Array(21..<44) {
            for (likely, cost) in Misreading.alternatives(of: rows[1][position]) where cost < 6 {
                var line = rows[1]
                line[position] = likely
                let reading = MRZ.read(String(rows[0]) + "\n" + String(line), today: today)
                for offer in reading.suggestions {
                    let mended = MRZ.read(offer.lines.joined(separator: "\n"), today: today)
                    let isRight = mended.checkDigits.allSatisfy { $0.isRight }
                    #expect(isRight, "\(offer)")
                }
                if reading.checkDigits.allSatisfy({ $0.isRight }) { continue }
                shown += 1
                let isFound = reading.suggestions.contains { $0.lines == rows.map { String($0) } }
                found += isFound ? 1 : 0
                // Five offers at most: only a rare confusion may fall behind them.
                #expect(isFound || cost >= 5, "position \(position + 1): \(likely)")
            }
        }
        #expect(shown > 40 && found * 100 >= shown * 95, "\(found) of \(shown)")
    }

    @Test func `a long garbled text ends without harm`() {
        var dice = PeopleDice(seed: 88)
        for _ in 0..<300 {
            let text = dice.text(88, of: "ABO0I1<57Z2SKM8B")
            let reading = MRZ.read(text, today: today)
            #expect(reading.format != nil && !reading.isSound && reading.suggestions.count <= 20)
        }
    }
}
