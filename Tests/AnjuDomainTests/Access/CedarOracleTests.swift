import AnjuCore
import AnjuDomain
import AnjuTesting
import Foundation
import Testing

/// What PyPI's `cedarpy` answers to the same questions.
@Suite struct CedarOracleTests {
    private struct Entity: Encodable {
        struct UID: Encodable {
            let type: String
            let id: String
        }

        var uid: UID
        var attrs: [String: [String]] = [:]
        var parents: [UID] = []
    }

    private struct Question: Encodable {
        struct Context: Encodable {
            let purpose: String
            let group: String
            let now: Int64
        }

        let principal: String
        let action: String
        let resource: String
        let context: Context
    }

    private struct World: Encodable {
        let policies: String
        let entities: [Entity]
        let requests: [Question]
    }

    private static func entities(_ world: CedarWorld) -> [Entity] {
        let areas = CedarWorld.areas.map { area in
            let above = CedarWorld.areas.filter { $0 != area && level($0) < level(area) && area.hasPrefix(stem($0)) }
            return Entity(
                uid: .init(type: "Area", id: area), parents: above.map { .init(type: "Area", id: $0) })
        }
        let records = world.records.map {
            Entity(
                uid: .init(type: "Record", id: $0.record), attrs: ["departments": $0.departments.sorted()],
                parents: [.init(type: "Area", id: $0.area)])
        }
        let users = world.officials.map {
            Entity(
                uid: .init(type: "User", id: $0.id), parents: $0.roles.sorted().map { .init(type: "Role", id: $0) })
        }
        return areas + records + users
    }

    /// Province 1, city 2, district 3, township 4.
    private static func level(_ area: String) -> Int {
        area.count == 9 ? 4 : area.hasSuffix("0000") ? 1 : area.hasSuffix("00") ? 2 : 3
    }

    private static func stem(_ area: String) -> String { String(area.prefix([0, 2, 4, 6, 9][level(area)])) }

    private static func world(_ world: CedarWorld) -> World {
        World(
            policies: CedarText(policy: world.policy).text, entities: entities(world),
            requests: world.requests.map {
                Question(
                    principal: "User::\"\($0.actor)\"", action: "Action::\"\($0.action.rawValue)\"",
                    resource: "Record::\"\($0.scope.record)\"",
                    context: .init(purpose: $0.purpose, group: $0.group ?? "", now: $0.now.milliseconds))
            })
    }

    @Test func `Cedar decides 20,000 random questions as we do, and 200,000 where asked for`() async throws {
        let total = ProcessInfo.processInfo.environment["ANJU_CEDAR_REQUESTS"].flatMap { Int($0) } ?? 20_000
        let each = 500
        var (asked, allowed, different) = (0, 0, 0)
        for first in stride(from: 0, to: total / each, by: 40) {
            let worlds = (first..<min(first + 40, total / each)).map {
                CedarWorld(seed: UInt64(1_000 + $0), requests: each)
            }
            let input = try JSONEncoder().encode(worlds.map(Self.world))
            let text = try await Oracle.run("access_cedar.py", input: input)
            let answers = try JSONDecoder().decode([[Bool]].self, from: Data(text.utf8))
            try #require(answers.count == worlds.count)
            for (world, answers) in zip(worlds, answers) {
                try #require(answers.count == world.requests.count)
                for (request, answer) in zip(world.requests, answers) {
                    asked += 1
                    if answer { allowed += 1 }
                    if world.policy.decide(request).isAllowed != answer { different += 1 }
                }
            }
        }
        print("cedar: \(asked) asked, \(allowed) allowed, \(different) different")
        #expect(asked == total)
        #expect(different == 0)
        #expect((30...70).contains(100 * allowed / asked), "\(allowed) of \(asked)")
    }
}
