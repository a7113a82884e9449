import Testing

@testable import AnjuWeb

@Suite struct StepGraphLayoutTests {
    private func layout(_ steps: [(String, [String])]) -> StepGraphLayout {
        StepGraphLayout(
            StepGraph(
                steps: steps.map { .init(key: $0.0, title: $0.0, who: "", status: .wait, words: "", after: $0.1) }))
    }

    @Test func `a short branch reaches as far as the long one beside it`() {
        let p01 = layout([
            ("register", []), ("medical", ["register"]), ("job", ["register"]), ("employment", ["job"]),
            ("training", ["employment"]),
            ("review", ["medical", "training"]), ("issue", ["review"]),
        ])
        #expect(p01.columns == 6)
        #expect(p01.lanes == 2)
        #expect(p01.places["medical"] == .init(column: 1, span: 3, y: 0))
        #expect(p01.places["training"] == .init(column: 3, span: 1, y: 2))
        #expect(p01.places["register"] == .init(column: 0, span: 1, y: 1))
        #expect(p01.wires.count == 7)
        #expect(p01.wires.allSatisfy { $0.via.isEmpty })
    }

    @Test func `a sequence lies in one lane`() {
        let sequence = layout([("a", []), ("b", ["a"]), ("c", ["b"])])
        #expect(sequence.lanes == 1)
        #expect(["a", "b", "c"].map { sequence.places[$0]?.y } == [0, 0, 0])
    }

    @Test func `a line that passes others has a lane of its own`() {
        let graph = layout([("a", []), ("b", ["a"]), ("c", ["b"]), ("d", ["a", "c"])])
        let passing = graph.wires.first { $0.from == "a" && $0.to == "d" }
        #expect(graph.lanes == 2)
        #expect(passing?.via.count == 2)
        #expect(passing?.via.first != graph.places["b"]?.y)
    }

    @Test(arguments: 1...40) func `no two slips overlap in any graph`(seed: Int) {
        var state = UInt64(seed) &* 0x9E37_79B9_7F4A_7C15
        func next(_ bound: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int(state >> 33) % bound
        }
        var steps: [(String, [String])] = []
        for index in 0..<(3 + next(9)) {
            let before = (0..<index).filter { _ in next(3) == 0 }.map { "s\($0)" }
            steps.append(("s\(index)", before))
        }
        let graph = layout(steps)
        let places = steps.compactMap { graph.places[$0.0] }
        #expect(places.count == steps.count)
        for (index, one) in places.enumerated() {
            #expect(
                one.y >= 0 && one.y <= (graph.lanes - 1) * 2 && one.span > 0 && one.column + one.span <= graph.columns)
            for other in places[(index + 1)...]
            where one.column < other.column + other.span && other.column < one.column + one.span {
                #expect(abs(one.y - other.y) >= 2)
            }
        }
    }

    @Test func `a case without steps draws nothing`() {
        #expect(layout([]).columns == 0)
    }
}
