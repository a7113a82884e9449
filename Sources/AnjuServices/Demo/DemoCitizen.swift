import AnjuCore
import AnjuDomain

/// A made-up citizen from elsewhere: born in the eighteen-eighties, with a number that nobody living has.
struct DemoCitizen: Sendable {
    let name: String
    let isWoman: Bool
    let birth: CalendarDate
    /// Eighteen characters with the right check character (GB 11643).
    let number: String

    private static let surnames = ["示", "例", "安", "居", "和", "宁", "平", "康", "顺", "泰", "乐", "清"]
    private static let given = ["一", "二", "三", "春", "夏", "秋", "冬", "东", "南", "西", "北", "中", "山", "水", "云", "木"]

    /// The `index`-th person; each index has its own number.
    init(_ index: Int, _ chance: inout DemoChance) {
        isWoman = chance.number(0...1) == 1
        name =
            chance.pick(Self.surnames, orElse: "示") + chance.pick(Self.given, orElse: "例")
            + (chance.number(0...2) > 0 ? chance.pick(Self.given, orElse: "一") : "")
        let days = 3_652
        let start = CalendarDate(year: 1880, month: 1, day: 1) ?? CalendarDate(dayNumber: -32_871)
        birth = start.adding(days: index % days)
        let order = (index / days) * 2 + (isWoman ? 2 : 1)
        let written = "410100" + birth.description.filter(\.isNumber) + String(1_000 + order).dropFirst()
        number = written + String(CheckDigit.mod11x2(written.compactMap(\.wholeNumberValue)))
    }

    /// What is typed when somebody is registered at a place.
    var guest: StayDraft.Guest {
        StayDraft.Guest(
            [
                "name_zh": name, "sex": isWoman ? "2" : "1", "birth_date": birth.description, "nationality": "CHN",
                "id_doc_type": "111", "id_doc_number": number,
            ], fromDocument: ["name_zh", "sex", "birth_date", "id_doc_number"])
    }

    /// What is typed when they ask for something of a residence permit.
    func application(_ business: PermitBusiness, since: CalendarDate, area: String) -> [String: String] {
        [
            "permit_business_type": business.rawValue, "permit_eligibility_ground": "1",
            "eligibility_since": since.description, "residence_proof_type": "01", "collection_method": "1",
            "insurance_types": "1", "services_requested": "S1", "declaration_confirmed": "true",
            "hukou_division": "410100", "mobile_phone": "+86 13800000000", "arrival_date": since.description,
            "address_division": area, "address_detail": "示例路1号", "residence_reason": "01",
            "residence_place_type": "02", "move_in_date": since.description, "id_doc_type": "111",
            "id_doc_number": number, "resident_id_number": number,
        ]
    }
}
