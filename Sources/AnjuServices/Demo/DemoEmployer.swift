import AnjuCore
import AnjuDomain

/// A made-up employer as the market register holds it.
struct DemoEmployer: Sendable {
    let name: String
    let creditCode: String
    let industry: String
    let address: String

    /// Six employers; each code has the right check characters and a body code that is not given to anybody.
    static func all(area: String) -> [DemoEmployer] {
        let trades = [
            ("示例翡翠加工厂", "C24"), ("示例木业有限公司", "C20"), ("示例餐饮服务店", "H62"),
            ("示例物流有限公司", "G59"), ("示例建筑劳务公司", "E50"), ("示例农业合作社", "A01"),
        ]
        return trades.enumerated().map { index, trade in
            DemoEmployer(
                name: trade.0, creditCode: creditCode(index + 1, area: area), industry: trade.1,
                address: "示例工业园\(index + 1)号")
        }
    }

    /// What the market register answers.
    var register: [String: String] {
        [
            "employer_name": name, "employer_uscc": creditCode, "employer_industry": industry,
            "employer_address": address, "employer_legal_rep": "示例法定代表人",
            "employer_contact_name": "示例联系人", "employer_contact_phone": "0692-0000000",
        ]
    }

    /// `91`, the area, `DEMA` with a number, and both check characters (GB 11714, GB 32100).
    static func creditCode(_ number: Int, area: String) -> String {
        let body = "DEMA" + String(10_000 + number).dropFirst()
        let seventeen = "91" + area + body + String(CheckDigit.bodyCode(body) ?? "0")
        return seventeen + String(CheckDigit.socialCredit(seventeen) ?? "0")
    }
}
