extension Procedure {
    /// Every step that must be done before `key`, in the procedure's order.
    public func stepsBefore(_ key: String) -> [String] {
        var found: Set<String> = []
        var waiting = step(key)?.after ?? []
        while let next = waiting.popLast() {
            if found.insert(next).inserted { waiting += step(next)?.after ?? [] }
        }
        return steps.map(\.key).filter(found.contains)
    }

    /// The steps in columns for drawing: a step stands one column right of the last of its predecessors.
    public var columns: [[Step]] {
        var depth: [String: Int] = [:]
        func column(_ step: Step) -> Int {
            if let known = depth[step.key] { return known }
            depth[step.key] = 0
            let value = (step.after.compactMap { self.step($0).map(column) }.max() ?? -1) + 1
            depth[step.key] = value
            return value
        }
        let last = steps.map(column).max() ?? 0
        return (0...last).map { index in steps.filter { depth[$0.key] == index } }
    }

    /// Whether the step, or one after it, makes the decision.
    public func isBeforeDecision(_ key: String) -> Bool {
        let deciding = steps.filter { $0.phase == "decide" }.map(\.key)
        return deciding.contains { stepsBefore($0).contains(key) }
    }
}
