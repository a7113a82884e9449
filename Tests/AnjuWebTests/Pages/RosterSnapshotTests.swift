import AnjuI18n
import Testing

@testable import AnjuWeb

/// How a roster stands on its page, whole and with what is wrong.
@Suite struct RosterSnapshotTests {
    private func line(_ t: Translator, _ place: Int, ticked: Bool = false) -> RosterPage.Line {
        RosterPage.Line(
            job: "emp_\(place)", name: "NO WORKER \(place)", words: [t("work.since", ["from": .text("2026-03-02")])],
            notice: place == 1 ? t("roster.elsewhere") : nil, isTicked: ticked,
            error: ticked ? t("violation.roster.before-start") : nil,
            person: Act(
                label: t("roster.person"), path: "/people/per_\(place)/jobs", weight: .words,
                about: "NO WORKER \(place)"))
    }

    private func leave(_ t: Translator) -> [Field] {
        [
            Field("until", label: t("roster.until"), .date("2026-03-02"), width: .third),
            Field(
                "as", label: t("roster.as"),
                .radio(["left", "mistaken"].map { Control.Choice($0, t("work.as-" + $0)) }, chosen: "left"),
                width: .third),
        ]
    }

    @Test func `who works there stands with a tick, and what is wrong beside it`() throws {
        try Snapshot.expect("roster", navigation: "nav.places") { t in
            RosterPage(
                model: .init(
                    employer: "瑞丽测试木材厂", path: "/employers/org_1", key: "hrp_1",
                    facts: [Fact(label: t("roster.guarantees"), value: Words("3"))], suspended: t("roster.suspended"),
                    acts: [], lines: [line(t, 1), line(t, 2, ticked: true)],
                    morePath: "/employers/org_1/roster?after=emp_2", after: "", leave: leave(t)), t: t)
        }
    }

    @Test func `an employer is looked up by its code, with counts alone`() throws {
        try Snapshot.expect("employer-found", navigation: "nav.places") { t in
            FindEmployerPage(
                model: .init(
                    code: Field("code", label: t("step.credit-code"), .text("91530000MA0000000L"), width: .half),
                    found: .init(
                        name: "瑞丽测试木材厂", facts: [Fact(label: t("roster.guarantees"), value: Words("3"))],
                        suspended: nil,
                        acts: [Act(label: t("roster.open"), path: "/employers/org_1/roster")])), t: t)
        }
    }
}
