import AnjuCore
import AnjuDocuments
import AnjuDomain

/// What a receipt says of the office's time for the whole procedure: the last day where it runs, else what it is counted
/// from.
///
/// The time for one step is the office's own affair and binds nobody towards the person.
struct ReceiptLimits {
    let view: CaseView
    let zone: LegalZone
    let today: CalendarDate

    private var limits: [ClockReading] {
        view.clocks.filter { $0.clock.kind != .applicant && view.procedure.clocks.contains($0.clock) }
    }

    /// The last day of each that runs, or ran out without being met.
    var dates: [ReceiptDate] {
        limits.filter { [.running, .overdue].contains($0.standing) }.compactMap { reading in
            guard let due = reading.due, let step = view.procedure.step(reading.clock.ends) else { return nil }
            let words = LocalizedText("最迟办结日", [.english: "Done by", .burmese: "နောက်ဆုံး ပြီးစီးမည့်နေ့"])
            let label = words.followed(by: step.title)
            return ReceiptDate(reading.isProvisional ? label.thatMayMove : label, zone.day(of: due))
        }
    }

    /// Of each that has not begun: how long it is, and from what.
    var words: [LocalizedText] {
        limits.filter { $0.standing == .notStarted }.compactMap { reading in
            guard let value = reading.clock.value.value(on: today) ?? nil, let unit = reading.clock.unit.words(value),
                let step = view.procedure.step(reading.clock.ends),
                let event = view.rulebook.events[reading.clock.starts]?.text
            else { return nil }
            let (length, from) = (unit[.english], event[.english])
            return step.title.followed(
                by: LocalizedText(
                    "自“\(event.chinese)”起 \(unit.chinese)内",
                    [
                        .english: "within \(length), counted from: \(from)",
                        .burmese: "“\(event[.burmese])” မှစ၍ \(unit[.burmese]) အတွင်း",
                    ]))
        }
    }
}

extension LocalizedText {
    /// The label of a day counted in a year whose holidays are not decreed yet.
    fileprivate var thatMayMove: LocalizedText {
        LocalizedText(
            "\(chinese)（放假安排未公布，日期可能变动）",
            [
                .english: "\(self[.english]) (holidays are not decreed yet: the day may move)",
                .burmese: "\(self[.burmese]) (ရုံးပိတ်ရက် မကြေညာရသေးသဖြင့် ရက်ပြောင်းနိုင်သည်)",
            ])
    }

    /// These words, a colon, and the others, in the languages of a receipt.
    fileprivate func followed(by other: LocalizedText) -> LocalizedText {
        LocalizedText(
            "\(chinese)：\(other.chinese)",
            [
                .english: "\(self[.english]): \(other[.english])",
                .burmese: "\(self[.burmese]) – \(other[.burmese])",
            ])
    }
}

extension TimeUnit {
    /// So many of the unit in words; `nil` for what has no length in time.
    fileprivate func words(_ count: Int) -> LocalizedText? {
        let (chinese, english, burmese): (String, String, String)
        switch self {
        case .minute: (chinese, english, burmese) = ("\(count) 分钟", "minute", "\(count) မိနစ်")
        case .hour: (chinese, english, burmese) = ("\(count) 小时", "hour", "\(count) နာရီ")
        case .day: (chinese, english, burmese) = ("\(count) 日", "day", "\(count) ရက်")
        case .workingDay:
            (chinese, english, burmese) = ("\(count) 个工作日", "working day", "အလုပ်လုပ်ရက် \(count) ရက်")
        case .month: (chinese, english, burmese) = ("\(count) 个月", "month", "\(count) လ")
        case .year: (chinese, english, burmese) = ("\(count) 年", "year", "\(count) နှစ်")
        case .monthWindow, .visit, .season: return nil
        }
        return LocalizedText(chinese, [.english: "\(count) \(english)\(count == 1 ? "" : "s")", .burmese: burmese])
    }
}
