import AnjuCore
import AnjuDomain
import Testing

/// What holds of the decision whatever is granted.
@Suite struct AccessLawTests {
    private static let worlds = (0..<30).map { CedarWorld(seed: UInt64(50 + $0), requests: 150) }

    /// Asks every request of every world before and after a change of its policy.
    private func never(
        adds change: (CedarWorld, AccessRequest) -> AccessPolicy, sourceLocation: SourceLocation = #_sourceLocation
    ) {
        var removed = 0
        for world in Self.worlds {
            for request in world.requests {
                let (before, after) = (world.policy.decide(request), change(world, request).decide(request))
                #expect(before.level >= after.level, sourceLocation: sourceLocation)
                if before.isAllowed, !after.isAllowed { removed += 1 }
            }
        }
        // A law that changes nothing says nothing.
        #expect(removed > 20, sourceLocation: sourceLocation)
    }

    @Test func `taking a grant away never adds access`() {
        never { world, _ in
            var policy = world.policy
            policy.grants.removeFirst(4)
            return policy
        }
    }

    @Test func `a block never adds access, and a closed one leaves none`() {
        never { world, request in
            var policy = world.policy
            policy.blocks.append(
                Block(
                    id: ID(SmallToken.token(999)), record: request.scope.record, groups: [], level: .closed,
                    from: request.now))
            #expect(!policy.decide(request).isAllowed)
            return policy
        }
    }

    @Test func `when every grant is over nothing is left`() {
        never { world, request in
            var policy = world.policy
            for place in policy.grants.indices { policy.grants[place].until = request.now }
            #expect(!policy.decide(request).isAllowed)
            return policy
        }
    }

    @Test func `a smaller unit never adds access`() {
        never { world, _ in
            var policy = world.policy
            for place in policy.grants.indices where policy.grants[place].unit.contains(area: "533102") {
                policy.grants[place].unit = Unit(area: "533102", department: policy.grants[place].unit.department)
            }
            return policy
        }
    }

    @Test func `a purpose that the agreement does not name yields nothing`() {
        for world in Self.worlds {
            var policy = world.policy
            policy.grants.removeAll { $0.agreement == nil }
            for place in policy.agreements.indices { policy.agreements[place].purpose = "another" }
            for request in world.requests { #expect(!policy.decide(request).isAllowed) }
        }
    }

    @Test func `a list is what the check lets through`() {
        var shown = 0
        for world in Self.worlds {
            for request in world.requests {
                let scope = world.policy.scope(of: request)
                for record in world.records {
                    var one = request
                    one.scope = record
                    let isListed = scope.contains(record, blocks: world.policy.blocks)
                    #expect(isListed == world.policy.decide(one).isAllowed)
                    if isListed { shown += 1 }
                }
            }
        }
        #expect(shown > 1_000)
    }

    @Test func `an empty policy allows nothing, and says that the role is missing`() {
        let request = Self.worlds[0].requests[0]
        #expect(AccessPolicy().decide(request) == .refused(missing: [.role], nearest: nil))
    }
}
