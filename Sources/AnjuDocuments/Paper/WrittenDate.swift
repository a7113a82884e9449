import AnjuCore

/// A day in words with its weekday, as papers print it.
enum WrittenDate {
    /// Chinese, Burmese and English have their own order; any other language gets ISO 8601 with the English weekday.
    static func text(_ date: CalendarDate, _ language: LanguageTag) -> String {
        switch language {
        case .chinese:
            "\(date.year) 年 \(date.month) 月 \(date.day) 日（星期\(chineseDays[date.weekday - 1])）"
        case .burmese:
            burmeseDigits("\(date.year) ခုနှစ်၊ ") + burmeseMonths[date.month - 1]
                + burmeseDigits(" \(date.day) ရက်၊ ") + burmeseDays[date.weekday - 1]
        case .english:
            "\(englishDays[date.weekday - 1]) \(date.day) \(englishMonths[date.month - 1]) \(date.year)"
        default: "\(date) (\(englishDays[date.weekday - 1]))"
        }
    }

    /// The name of a weekday, 1 being Monday: short in Chinese, as doors have it.
    static func weekday(_ day: Int, _ language: LanguageTag) -> String {
        let place = min(max(day, 1), 7) - 1
        return switch language {
        case .chinese: "周" + chineseDays[place]
        case .burmese: burmeseDays[place]
        default: englishDays[place]
        }
    }

    private static func burmeseDigits(_ text: String) -> String {
        String(
            String.UnicodeScalarView(
                text.unicodeScalars.map { scalar in
                    (48...57).contains(scalar.value) ? Unicode.Scalar(scalar.value + 0x1010) ?? scalar : scalar
                }))
    }

    private static let chineseDays = ["一", "二", "三", "四", "五", "六", "日"]
    private static let englishDays = [
        "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday",
    ]
    private static let englishMonths = [
        "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
        "December",
    ]
    private static let burmeseDays = [
        "တနင်္လာနေ့", "အင်္ဂါနေ့", "ဗုဒ္ဓဟူးနေ့", "ကြာသပတေးနေ့", "သောကြာနေ့", "စနေနေ့", "တနင်္ဂနွေနေ့",
    ]
    private static let burmeseMonths = [
        "ဇန်နဝါရီလ", "ဖေဖော်ဝါရီလ", "မတ်လ", "ဧပြီလ", "မေလ", "ဇွန်လ", "ဇူလိုင်လ", "ဩဂုတ်လ", "စက်တင်ဘာလ",
        "အောက်တိုဘာလ", "နိုဝင်ဘာလ", "ဒီဇင်ဘာလ",
    ]
}
