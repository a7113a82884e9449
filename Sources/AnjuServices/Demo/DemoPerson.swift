import AnjuCore
import AnjuDomain

/// A made-up border resident: born before 1901, with a document of a series that no state has.
struct DemoPerson: Sendable {
    let name: DemoName
    let isWoman: Bool
    let birth: CalendarDate
    /// `DEM`, five digits, and the check digit of ICAO 9303.
    let document: String
    let isTrader: Bool
    let address: String

    /// The `index`-th person; each index has its own document number.
    init(_ index: Int, isTrader: Bool, _ chance: inout DemoChance) {
        isWoman = chance.number(0...1) == 1
        name = DemoName(isWoman: isWoman, &chance)
        // 1 January 1880, and 7,600 days from there: late in 1900.
        let start = CalendarDate(year: 1880, month: 1, day: 1) ?? CalendarDate(dayNumber: -32_871)
        birth = start.adding(days: chance.number(0...7_600))
        let digits = String(100_000 + index % 100_000).dropFirst()
        document = "DEM" + digits + String(CheckDigit.icao("DEM" + digits))
        self.isTrader = isTrader
        address =
            "示例路\(chance.number(1...98))号\(chance.number(1...20))栋\(chance.number(1...6))0\(chance.number(1...4))室"
    }

    /// What is typed at the counter for somebody who came in on `entry`.
    func registration(entry: CalendarDate, today: CalendarDate, area: String) -> [String: String] {
        [
            "name_latin_primary": name.latin, "name_native_script": name.burmese, "name_zh": name.chinese,
            "name_structure": "3", "sex": isWoman ? "2" : "1", "birth_date": birth.description,
            "nationality": "MMR", "id_doc_type": "739", "id_doc_number": document, "id_doc_issuer": "Demonstration",
            "id_doc_issue_date": entry.adding(days: -90).description,
            "id_doc_expiry_date": today.adding(days: 270).description, "preferred_language": "my",
            "entry_date": entry.description, "entry_port": "瑞丽口岸", "stay_until": today.adding(days: 150).description,
            "stay_reason": isTrader ? "12" : "11", "overseas_person_category": "08",
            "lodging_unit_type": isTrader ? "3" : "4", "check_in_at": "\(entry)T18:00", "address_division": area,
            "address_detail": address, "declaration_confirmed": "true",
        ]
    }
}
