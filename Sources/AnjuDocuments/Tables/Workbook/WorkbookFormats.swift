import CXLSXWriter

/// The looks of cells in the workbooks that we write.
struct WorkbookFormats {
    /// Of a column that holds text.
    let text: UnsafeMutablePointer<lxw_format>?
    private let made: [WorkbookRowStyle: [String: UnsafeMutablePointer<lxw_format>]]

    /// As the file writes them: nothing of its own, text, a day, a moment, a time of day.
    private static let codes = ["General", "@", "yyyy-mm-dd", "yyyy-mm-dd hh:mm:ss", "hh:mm:ss"]

    init(_ book: UnsafeMutablePointer<lxw_workbook>) {
        var made: [WorkbookRowStyle: [String: UnsafeMutablePointer<lxw_format>]] = [:]
        for style in WorkbookRowStyle.allCases {
            for code in Self.codes {
                guard let format = workbook_add_format(book) else { continue }
                format_set_num_format(format, code)
                switch style {
                case .plain: break
                case .heading: format_set_bold(format)
                case .marked:
                    format_set_pattern(format, UInt8(LXW_PATTERN_SOLID.rawValue))
                    // A light yellow; the mark itself is a word in a column of its own.
                    format_set_bg_color(format, 0xFFF2CC)
                }
                made[style, default: [:]][code] = format
            }
        }
        self.made = made
        text = made[.plain]?["@"]
    }

    func plain(_ style: WorkbookRowStyle) -> UnsafeMutablePointer<lxw_format>? { made[style]?["General"] }

    func text(_ style: WorkbookRowStyle) -> UnsafeMutablePointer<lxw_format>? { made[style]?["@"] }

    func date(_ text: String, _ style: WorkbookRowStyle) -> UnsafeMutablePointer<lxw_format>? {
        let code = text.utf8.count == 10 ? "yyyy-mm-dd" : text.utf8.count == 8 ? "hh:mm:ss" : "yyyy-mm-dd hh:mm:ss"
        return made[style]?[code]
    }
}
