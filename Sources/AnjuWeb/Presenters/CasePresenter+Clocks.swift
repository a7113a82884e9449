import AnjuCore
import AnjuDomain
import AnjuI18n
import AnjuServices

extension CasePresenter {
    var clocks: [CasePage.ClockLine] {
        view.clocks.compactMap { reading in
            guard let step = view.procedure.step(reading.clock.ends) else { return nil }
            return CasePage.ClockLine(
                title: t("clock." + reading.clock.kind.rawValue, ["step": .text(step.title[language])]),
                note: basis(reading.basis), due: due(reading), mayMove: mayMove(reading),
                clock: clock(reading))
        }
    }

    /// The last day or moment of a limit that still counts, in words.
    func due(_ reading: ClockReading) -> String? {
        last(of: reading).map { t("clock.until", ["date": .text($0)]) }
    }

    /// The last day or moment of a limit that still counts.
    func last(of reading: ClockReading) -> String? {
        guard let due = reading.due else { return nil }
        switch reading.standing {
        case .notStarted, .stopped, .kept, .late, .lapsed, .unknown: return nil
        case .running, .overdue: break
        }
        let isByTheClock = reading.clock.unit == .minute || reading.clock.unit == .hour
        return isByTheClock ? t.moment(due, in: bench.zone) : t.dateWithWeekday(bench.zone.day(of: due))
    }

    /// That the last day may move with holidays that are not decreed yet.
    func mayMove(_ reading: ClockReading) -> String? {
        reading.isProvisional && last(of: reading) != nil ? t("clock.provisional") : nil
    }

    /// A source and article in words.
    func basis(_ law: String) -> String { wording.basis(law) }

    func clock(_ reading: ClockReading) -> Clock {
        switch reading.standing {
        case .notStarted: return Clock(state: .hold, words: t("clock.not-started"), passed: 0)
        case .unknown: return Clock(state: .hold, words: t("clock.unknown"), passed: 0)
        case .stopped: return Clock(state: .hold, words: t("clock.stopped"), passed: passed(reading))
        case .kept: return Clock(state: .later, words: t("clock.kept"), passed: 100)
        case .late: return Clock(state: .late, words: t("clock.late"), passed: 100)
        case .overdue: return Clock(state: .late, words: t("clock.overdue"), passed: 100)
        case .lapsed: return Clock(state: .later, words: t("clock.lapsed"), passed: 0)
        case .running:
            guard let due = reading.due else {
                let isSeason = reading.clock.unit == .season
                return Clock(state: .later, words: t(isSeason ? "clock.season" : "clock.visit"), passed: 0)
            }
            let isToday = bench.zone.day(of: due) == today
            return Clock(
                state: isToday ? .today : .later, words: t.timeLeft(from: now, until: due), passed: passed(reading))
        }
    }

    private func passed(_ reading: ClockReading) -> Int {
        guard let start = reading.startedAt, let due = reading.due, start < due else { return 0 }
        return Int(min(max(start.milliseconds(until: now) * 100 / start.milliseconds(until: due), 0), 100))
    }
}
