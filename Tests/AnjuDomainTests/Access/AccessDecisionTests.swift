import AnjuCore
import AnjuDomain
import Testing

/// What a decision says of itself.
@Suite struct AccessDecisionTests {
    private let now = Instant(milliseconds: 1_772_413_920_000)

    private func grant(_ id: String = "g1", groups: [String: MaskLevel] = ["identity": .full]) -> Grant {
        Grant(
            id: id, role: "clerk", unit: Unit(area: "533102", department: "centre"), purpose: "case_step",
            actions: [.read], groups: groups, from: now.adding(days: -1), emergency: true)
    }

    private func request(_ group: String? = "identity") -> AccessRequest {
        AccessRequest(
            actor: "acc_1", roles: ["clerk"], action: .read,
            scope: RecordScope(record: "per_1", area: "533102", departments: ["centre"]), group: group,
            purpose: "case_step", now: now)
    }

    private func block(_ level: Block.Level, _ groups: Set<String> = []) -> Block {
        Block(id: ID(SmallToken.token(1)), record: "per_1", groups: groups, level: level, from: now)
    }

    @Test func `the grant that shows most is named`() {
        let policy = AccessPolicy(grants: [grant("g1", groups: ["identity": .partial]), grant("g2")])
        #expect(policy.decide(request()) == .allowed(grant: "g2", level: .full, glass: nil))
    }

    @Test func `what is missing is said of the grant that comes nearest, the nearest first`() {
        var (far, near) = (grant("far"), grant("near"))
        (far.purpose, far.role, far.unit) = ("other", "other", Unit(area: "110000"))
        (near.actions, near.until) = ([.write], now)
        let policy = AccessPolicy(grants: [far, near])
        #expect(policy.decide(request()) == .refused(missing: [.time, .action], nearest: "near"))
    }

    @Test func `whether there is a record is asked without a group, and a block of single groups leaves it`() {
        let grants = [grant()]
        #expect(AccessPolicy(grants: grants, blocks: [block(.closed, ["identity"])]).decide(request(nil)).isAllowed)
        #expect(!AccessPolicy(grants: grants, blocks: [block(.closed)]).decide(request(nil)).isAllowed)
    }

    @Test func `an item of its own is shown where its group is not`() {
        var one = grant(groups: [:])
        one.items = ["name_zh"]
        var asked = request()
        #expect(AccessPolicy(grants: [one]).decide(asked).missing == [.group])
        asked.item = "name_zh"
        #expect(AccessPolicy(grants: [one]).decide(asked).level == .full)
    }

    @Test func `the glass may be broken where nothing but a protective block stands in the way`() {
        let protected = AccessPolicy(grants: [grant()], blocks: [block(.protected)])
        #expect(protected.mayBreakGlass(request()))
        #expect(!AccessPolicy(grants: [grant()], blocks: [block(.closed)]).mayBreakGlass(request()))
        #expect(!AccessPolicy(grants: [grant()]).mayBreakGlass(request()))
        var unmarked = protected
        unmarked.grants[0].emergency = false
        #expect(!unmarked.mayBreakGlass(request()))
        var elsewhere = protected
        elsewhere.grants[0].unit = Unit(area: "110000")
        #expect(!elsewhere.mayBreakGlass(request()))
    }

    @Test func `an emergency opens for sixty minutes, and the decision names it`() {
        var policy = AccessPolicy(grants: [grant()], blocks: [block(.protected)])
        let glass = BreakGlass(
            id: ID(SmallToken.token(2)), actor: "acc_1", record: "per_1", category: "life",
            reason: "brought in unconscious", openedAt: now)
        policy.glasses = [glass]
        var asked = request()
        #expect(policy.decide(asked) == .allowed(grant: "g1", level: .full, glass: glass.id.rawValue))
        asked.now = now.adding(minutes: 60, milliseconds: -1)
        #expect(policy.decide(asked).isAllowed)
        asked.now = now.adding(minutes: 60)
        #expect(policy.decide(asked).missing == [.block])
        #expect(policy.mayBreakGlass(asked))
        asked.now = now.adding(hours: 72)
        #expect(!policy.mayBreakGlass(asked))
        policy.glasses[0].reviewedAt = asked.now
        #expect(policy.mayBreakGlass(asked))
    }

    @Test(arguments: [
        ("530000", "533102", true), ("533100", "533102", true), ("533102", "533102001", true),
        ("533102100", "533102101", false), ("533102100", "533102100001", true), ("533102", "533103", false),
        ("533102", "533100", false), ("", "533102", false), ("000000", "533102", true),
        ("533102000", "533102001", true),
    ]) func `a unit holds the areas below it`(unit: String, area: String, holds: Bool) {
        #expect(Unit(area: unit).contains(area: area) == holds)
    }

    @Test func `a path has a part for each level`() {
        #expect(Unit(area: "533102001").path == ["53", "31", "02", "001"])
        #expect(Unit(area: "530000").path == ["53"])
    }

    @Test(
        arguments: [
            (MaskLevel.none, "13800000000", nil), (.present, "13800000000", "••••"),
            (.partial, "13800000000", "••••0000"),
            (.partial, "1234", "••••"), (.generalised, "1900-01-31", "1900"), (.generalised, "533102001", "533102"),
            (.generalised, "张三", "••••"), (.full, "张三", "张三"), (.present, "", ""),
        ] as [(MaskLevel, String, String?)])
    func `a value is shown as far as its level says`(level: MaskLevel, value: String, shown: String?) {
        #expect(level.shown(value) == shown)
    }
}
