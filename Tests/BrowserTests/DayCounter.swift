import AnjuCore
import AnjuDomain
import AnjuServices
import AnjuTesting

/// Counts what a day at the centre costs a person and its clerks.
actor DayCounter {
    private(set) var typed = 0
    private(set) var pages = 0
    private(set) var askedTwice: [String] = []

    func noteTyped(_ count: Int = 1) { typed += count }
    func notePage() { pages += 1 }
    func noteAskedTwice(_ items: [String]) { askedTwice += items }
}

/// What the counters are held against.
enum DayMeasure {
    /// Enabled empty controls on the page for an item whose accepted value the case's file holds: asked twice.
    static func askedTwice(_ browser: Browser, held: Set<String>) async throws -> [String] {
        let script = """
            const controls = Array.from(document.querySelectorAll('main input, main select, main textarea'))
                .filter(c => !c.disabled && c.type !== 'hidden' && c.type !== 'submit');
            const picks = controls.filter(c => c.type === 'checkbox' || c.type === 'radio');
            const chosen = new Set(picks.filter(c => c.checked).map(c => c.name));
            const empty = controls.filter(c => picks.includes(c) ? !chosen.has(c.name) : !c.value);
            return [...new Set(empty.map(c => c.name))].join(' ');
            """
        guard case .string(let names) = try await browser.execute(script) else { throw Unanswered() }
        return Set(names.split(separator: " ").map(String.init)).intersection(held).sorted()
    }

    /// The page did not say what it asks: that is no zero.
    struct Unanswered: Error {}

    /// Distinct days on which the applicant had to be there.
    static func visits(_ actions: [CaseAction], zone: LegalZone) -> Int {
        Set(actions.filter { $0.present.contains("applicant") }.map { zone.day(of: $0.at) }).count
    }
}
