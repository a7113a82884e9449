import AnjuCore
import AnjuDomain
import AnjuServices
import AnjuStore
import AnjuTesting

/// Made-up people at the counter: each with a document, a name, a birth and an address of their own.
///
/// All were born before 1901, with documents of a series that no state has.
struct Applicants: Sendable {
    /// The legal day on which they come.
    let today: CalendarDate
    /// Told apart from every other run's, so that no number comes twice.
    let series: String

    private static let syllables = [
        ("Aung", "အောင်", "昂"), ("Kyaw", "ကျော်", "觉"), ("Htun", "ထွန်း", "吞"), ("Zaw", "ဇော်", "佐"), ("Min", "မင်း", "敏"),
        ("Soe", "စိုး", "梭"), ("Lwin", "လွင်", "伦"), ("Hein", "ဟိန်း", "亨"), ("Khin", "ခင်", "钦"), ("Hla", "လှ", "拉"),
        ("Mya", "မြ", "妙"), ("San", "စန်း", "山"), ("Su", "စု", "素"), ("Moe", "မိုး", "莫"), ("Nu", "နု", "努"),
        ("Win", "ဝင်း", "温"),
    ]

    /// What the `number`-th applicant says, as a clerk would type it.
    func typed(_ number: Int) -> [String: String] {
        let name = [number, number / 16, number / 256].map { Self.syllables[$0 % 16] }
        let birth = CalendarDate(dayNumber: -32_871).adding(days: number * 37 % 7_600)
        let entry = today.adding(days: -3)
        return [
            "name_latin_primary": name.map(\.0).joined(separator: " ").uppercased(),
            "name_native_script": name.map(\.1).joined(), "name_zh": name.map(\.2).joined(),
            "name_structure": "3", "sex": number.isMultiple(of: 2) ? "1" : "2", "birth_date": birth.description,
            "nationality": "MMR", "id_doc_type": "739", "id_doc_number": document(number),
            "id_doc_issuer": "Demonstration", "id_doc_issue_date": entry.adding(days: -90).description,
            "id_doc_expiry_date": today.adding(days: 270).description, "preferred_language": "my",
            "entry_date": entry.description, "entry_port": "瑞丽口岸", "stay_until": today.adding(days: 150).description,
            "stay_reason": "11", "overseas_person_category": "08", "lodging_unit_type": "4",
            "check_in_at": "\(entry)T18:00", "address_division": "533102",
            "address_detail": "示例路\(number % 98 + 1)号\(number / 98 + 1)栋0\(number % 7 + 1)室",
            "declaration_confirmed": "true",
        ]
    }

    private func document(_ number: Int) -> String {
        let body = "DEM" + series + String(1_000_000 + number).dropFirst()
        return body + String(CheckDigit.icao(body))
    }

    /// The whole registration, with the key that makes it have one effect.
    func request(_ number: Int) -> CaptureRequest {
        CaptureRequest(
            typed: typed(number), fromDocument: ["name_latin_primary", "id_doc_number", "birth_date"],
            papersSeen: ["entry_doc"], present: ["applicant"], language: .burmese, key: key(number))
    }

    func key(_ number: Int) -> String { "bench-\(series)-\(number)" }

    /// A portrait as it is kept: no picture is worked on while submissions are counted.
    func portrait(_ number: Int) -> KeptImage {
        let bytes = SeededBytes(seed: UInt64(number) &* 7_919 &+ UInt64(series.hashed))
        let name = bytes.next(32).map { String(0x100 + Int($0), radix: 16).dropFirst() }.joined()
        return KeptImage(record: .init(name: name, media: "image/jpeg", size: 41_233, sealedKey: bytes.next(65)))
    }
}

extension String {
    /// FNV-1a: the same for the same text in every run.
    fileprivate var hashed: UInt64 { utf8.reduce(0xcbf2_9ce4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01b3 } }
}
