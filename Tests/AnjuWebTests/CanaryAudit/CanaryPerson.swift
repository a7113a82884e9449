import AnjuCore
import AnjuDomain

/// Somebody in the world of the audit: every value of every group is theirs alone.
struct CanaryPerson: Sendable {
    let id: ID<Person>
    let place: Int
    var cases: [(id: ID<Case>, number: String)]
    var permit: String = ""
    /// The code with which they open their own file; empty for who has none.
    var code = ""
    /// What they asked to be corrected; empty for who asked nothing.
    var request = ""
    /// Groups that are blocked of them; `nil` where nothing is, empty where the whole person is.
    var blocked: Set<String>?

    /// Whether a group of theirs is blocked.
    func isBlocked(_ group: String) -> Bool { blocked.map { $0.isEmpty || $0.contains(group) } ?? false }

    var document: String { Self.document(place) }
    var born: String { Self.born(place) }
    var name: String { Self.latin(place) }

    /// Letters of which no two places have the same.
    static func letters(_ place: Int, of alphabet: String, _ length: Int) -> String {
        let all = Array(alphabet)
        var (rest, text) = (place * 7_919 + 104_729, "")
        for _ in 0..<length {
            text.append(all[rest % all.count])
            rest = rest / all.count + place + 3
        }
        return text
    }

    static func latin(_ place: Int) -> String { "ZQ" + letters(place, of: "BCDFGHJKLMNPRSTVWX", 8) }
    static func document(_ place: Int) -> String { "MXC\(100 + place)" + letters(place, of: "BCDFGHJKLMNPRSTVWX", 5) }
    static func born(_ place: Int) -> String { "1880-0\(1 + place % 9)-\(10 + place)" }

    /// What they want an item to say.
    static func wished(_ item: String, _ place: Int) -> String {
        item == "mobile_phone"
            ? "+95970\(8_000_000 + place * 104_729)" : "WZ" + letters(place, of: "BCDFGHJKLMNPRSTVWX", 9)
    }

    /// What is typed at the counter.
    static func typed(_ place: Int) -> [String: String] {
        [
            "name_latin_primary": latin(place), "name_native_script": letters(place, of: "ကခဂဃစဆဇညဋဌဍဏ", 8),
            "name_zh": letters(place, of: "钦貌敏珊翡翠岚嵘峻岭", 5), "birth_date": born(place),
            "id_doc_number": document(place), "mobile_phone": "+95976\(500_000 + place * 1_237)",
            "address_detail": "试路" + letters(place, of: "甲乙丙丁戊己庚辛壬癸", 5) + "号",
            "stay_until": "2026-06-\(10 + place)", "id_doc_expiry_date": "2030-07-\(10 + place)",
            "id_doc_issue_date": "2025-04-\(10 + place)", "remarks": "RMK" + letters(place, of: "BCDFGHJKLM", 7),
        ]
    }

    static func fit(_ place: Int) -> [String: String] {
        [
            "health_cert_number": "JKC-" + letters(place, of: "BCDFGHJKLM", 8),
            "health_cert_expiry": "2026-09-\(10 + place)",
        ]
    }

    static func job(_ place: Int) -> [String: String] {
        [
            "employer_name": "试厂" + letters(place, of: "甲乙丙丁戊己庚辛壬癸", 6), "employer_uscc": creditCode(place),
            "employer_address": "厂路" + letters(place, of: "甲乙丙丁戊己庚辛壬癸", 6),
            "employer_contact_name": "段" + letters(place, of: "甲乙丙丁戊己庚辛壬癸", 6),
            "employer_contact_phone": "+86 1380\(5_000_000 + place * 1_237)",
            "job_title": "工种" + letters(place, of: "甲乙丙丁戊己庚辛壬癸", 6), "guarantee_end_date": "2026-05-\(10 + place)",
            "contract_end_date": "2026-12-\(10 + place)",
        ]
    }

    /// A number of GB 32100-2015 with its check character.
    private static func creditCode(_ place: Int) -> String {
        let alphabet = Array("0123456789ABCDEFGHJKLMNPQRTUWXY")
        let stem = Array("91530000MA0000\(100 + place)")
        var (sum, weight) = (0, 1)
        for character in stem {
            sum += (alphabet.firstIndex(of: character) ?? 0) * weight
            weight = weight * 3 % 31
        }
        return String(stem) + String(alphabet[(31 - sum % 31) % 31])
    }
}
