/// What a second officer is waited for.
public enum CheckTask: String, Hashable, Sendable, CaseIterable {
    case approve, extend, delay = "defer", appeal
}

extension CheckState {
    /// What a second officer has to decide now.
    public var tasks: Set<CheckTask> {
        guard liftedAt == nil, purgedAt == nil, proposer != nil else { return [] }
        var tasks: Set<CheckTask> = []
        if approver == nil { tasks.insert(.approve) }
        if pendingExtension != nil { tasks.insert(.extend) }
        if let deferral, deferral.approver == nil, noticedAt == nil { tasks.insert(.delay) }
        if isAppealOpen { tasks.insert(.appeal) }
        return tasks
    }
}
