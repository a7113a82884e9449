import AnjuCore
import Testing

@testable import AnjuDomain

/// Every question of a small world, against an evaluator written by hand.
@Suite struct SmallWorldTests {
    @Test func `every one of 60,480 questions is answered as by hand`() {
        let world = SmallWorld()
        let cells = SmallWorld.cells
        #expect(cells.count == 60_480)
        var (allowed, different, unexplained) = (0, 0, 0)
        for cell in cells {
            let decision = world.policy(cell).decide(world.request(cell))
            if decision.isAllowed { allowed += 1 }
            if decision.isAllowed != ReferenceEvaluator.allows(cell) { different += 1 }
            if !decision.isAllowed, decision.missing.isEmpty { unexplained += 1 }
        }
        #expect(different == 0)
        #expect(unexplained == 0)
        // Enough is allowed for the comparison to say something.
        #expect((600...6_000).contains(allowed), "\(allowed)")
    }

    /// The conditions with one left out.
    struct Mutant: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let conditions: AccessConditions
    }

    static let mutants: [Mutant] = {
        var mutants: [Mutant] = []
        func leave(_ name: String, _ change: (inout AccessConditions) -> Void) {
            var conditions = AccessConditions.all
            change(&conditions)
            mutants.append(Mutant(testDescription: name, conditions: conditions))
        }
        for one in AccessCondition.allCases { leave("grant.\(one)") { $0.grant.removeAll { $0 == one } } }
        for one in GlassCondition.allCases { leave("glass.\(one)") { $0.glass.removeAll { $0 == one } } }
        for one in BreakGlass.Condition.allCases { leave("opening.\(one)") { $0.opening.removeAll { $0 == one } } }
        for one in Block.Condition.allCases { leave("block.\(one)") { $0.block.removeAll { $0 == one } } }
        for one in SharingAgreement.Condition.allCases {
            leave("agreement.\(one)") { $0.agreement.removeAll { $0 == one } }
        }
        return mutants
    }()

    @Test func `the decision has 31 conditions`() { #expect(Self.mutants.count == 31) }

    @Test(arguments: mutants) func `a decision with one condition left out is noticed`(mutant: Mutant) {
        let world = SmallWorld()
        var dice = PeopleDice(seed: 7)
        let noticed = SmallWorld.cells.shuffled(using: &dice).contains { cell in
            let decision = world.policy(cell).decide(world.request(cell), by: mutant.conditions)
            return decision.isAllowed != ReferenceEvaluator.allows(cell)
        }
        #expect(noticed)
    }
}
