import AnjuCore
import AnjuDocuments
import AnjuDomain
import AnjuTesting

/// A made-up list of people, the same for the same seed, with the faults that such lists have in known rows.
struct MadeRoster {
    /// What is wrong with a row.
    enum Fault: String, CaseIterable {
        case nameMissing, digitsLost, checkDigit, birthMismatch, unknownCode, phone, future, formula, tooLong

        /// The code that names it.
        var code: String {
            switch self {
            case .nameMissing: "input.required"
            case .digitsLost: "cell.digits-lost"
            case .checkDigit: "identifier.check-digit"
            case .birthMismatch: "identifier.birth-mismatch"
            case .unknownCode: "code.unknown"
            case .phone: "phone.length"
            case .future: "date.future"
            case .formula: "cell.fault"
            case .tooLong: "input.too-long"
            }
        }
    }

    static let heading = ["姓名备注", "中文姓名 *", "性别", "出生日期", "公民身份号码", "证件种类", "证件号码", "手机号码", "户籍地区划"]

    private(set) var rows: [TableRow] = []
    /// The faults, by the row's number.
    private(set) var faults: [Int: Fault] = [:]
    /// Rows that repeat an earlier one, with its number.
    private(set) var repeats: [Int: Int] = [:]

    init(count: Int, seed: UInt64) {
        var dice = SeededNumbers(seed: seed)
        rows.append(TableRow(number: 1, cells: [.text("流动人口登记")]))
        rows.append(TableRow(number: 2, cells: Self.heading.map { .text($0) }))
        for index in 0..<count {
            let number = index + 3
            var cells = Self.sound(index)
            if index > 10, index.isMultiple(of: 97) {
                repeats[number] = number - 7
                cells = Self.sound(index - 7)
            } else if index.isMultiple(of: 13), let fault = Fault.allCases.randomElement(using: &dice) {
                faults[number] = fault
                Self.spoil(&cells, by: fault)
            }
            rows.append(TableRow(number: number, cells: cells, isHidden: index.isMultiple(of: 1_001)))
        }
        // A row that repeats a spoilt one repeats its fault, and no row.
        for (number, first) in repeats where faults[first] != nil || repeats[first] != nil {
            repeats[number] = nil
            rows[number - 1] = TableRow(number: number, cells: Self.sound(number + 1_000_000))
        }
    }

    /// A citizen of 1900 who never was: a day and a serial number for each.
    static func sound(_ index: Int) -> [TableCell] {
        let day = CalendarDate(dayNumber: -25_567 + index % 365).description.replacing("-", with: "")
        let region = ["110105", "310101", "533102", "440103"][index / 365_000 % 4]
        let body = region + day + String(1_000 + index / 365 % 1_000).dropFirst()
        let digit = CheckDigit.mod11x2(body.compactMap(\.wholeNumberValue))
        let number = body + String(digit)
        let isMale = Int(body.suffix(1)).map { !$0.isMultiple(of: 2) } ?? false
        return [
            .text("=备注"), .text("王\(Self.word(index))"), .text(isMale ? "男" : "女性"),
            index.isMultiple(of: 2)
                ? .text(String(day)) : .text(CalendarDate(dayNumber: -25_567 + index % 365).description),
            .text(number), .text("居民身份证"), .text(number), .text("13800138000"), .text("533102"),
        ]
    }

    private static func word(_ index: Int) -> String {
        String(String.UnicodeScalarView([index % 5_000, index / 5_000].compactMap { UnicodeScalar(0x4E00 + $0) }))
    }

    private static func spoil(_ cells: inout [TableCell], by fault: Fault) {
        switch fault {
        case .nameMissing: cells[1] = .empty
        case .digitsLost: cells[6] = .number("1.1010519000101E+17")
        case .checkDigit:
            let body = cells[4].text.dropLast()
            let right = cells[4].text.last.map(String.init) ?? ""
            cells[4] = .text(body + (right == "1" ? "2" : "1"))
        case .birthMismatch: cells[3] = .text("1901-12-31")
        case .unknownCode: cells[5] = .text("会员卡")
        case .phone: cells[7] = .text("12")
        case .future: cells[3] = .text("2999-01-01")
        case .formula: cells[7] = .fault("#N/A")
        case .tooLong: cells[1] = .text(String(repeating: "王", count: 300))
        }
    }

    /// Writes it as a workbook, with a sheet of something else behind.
    func write(_ path: String) throws {
        let writer = try WorkbookWriter(path: path)
        try writer.addSheet("人员")
        for row in rows { try writer.write(row) }
        try writer.addSheet("说明")
        try writer.write(TableRow(number: 4, cells: [.empty, .text("填表说明"), .number("42"), .date("2026-03-02")]))
        try writer.close()
    }
}
