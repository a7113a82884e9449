import AnjuDomain
import Testing

/// Codes and numbers that are copied from a paper with whatever keyboard is at hand.
@Suite struct TypedCodeTests {
    @Test(arguments: [
        "ab12-CD34", "ＡＢ１２－ＣＤ３４", "AB၁၂ CD၃၄", "ab๑๒cd๓๔", "AB١٢\u{200B}CD٣٤", "Ａb१२ー 𝐂𝐃𝟑𝟒", " ab 12 – cd 34 ",
    ])
    func `a code is its letters and digits, of every script that our forms accept`(typed: String) {
        #expect(TypedText.code(typed) == "AB12CD34")
    }

    @Test(arguments: [
        ["RL2026000017", "RL-2026-000017"], ["RL20261234567", "RL-2026-1234567"], ["RL-2026-000017", nil],
        ["XX2026000017", nil], ["RL2026", nil], ["RL202600001A", nil], ["", nil], ["RL", nil],
    ])
    func `a number without its dashes is spelled as the series writes it`(row: [String?]) {
        let series = NumberSeries(key: "case", pattern: "RL-{year}-{serial:6}")
        #expect(series.spelled(row[0] ?? "") == row[1])
    }

    @Test func `what a series writes it also reads`() {
        for pattern in ["RL-{year}-{serial:6}", "T{serial:4}/{year}", "{year}.{serial:3}号"] {
            let number = NumberSeries(key: "case", pattern: pattern).number(year: 2026, serial: 17)
            let again = NumberSeries(key: "case", pattern: pattern).spelled(TypedText.compact(number))
            #expect(again == number, "\(pattern)")
        }
    }
}
