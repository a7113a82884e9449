import AnjuSQL

/// The writes that wait for their turn: brief ones go ahead, the others keep the order in which they came.
struct WaitingWrites {
    private var brief: [GroupCommit.Member] = []
    private var others: [GroupCommit.Member] = []
    /// Whether the group taken last was of brief ones, and passed over the others.
    private var owesOthers = false

    var count: Int { brief.count + others.count }
    var isEmpty: Bool { brief.isEmpty && others.isEmpty }
    /// Whether somebody waits who is to be answered soon.
    var hasBrief: Bool { !brief.isEmpty }

    mutating func append(_ member: GroupCommit.Member) {
        if member.weight == .brief { brief.append(member) } else { others.append(member) }
    }

    /// Takes the next group, at most `limit` together: the brief ones, and then in turns with the others.
    ///
    /// They are not put together, so that those who look something up wait for no more than a sync. Long work is taken alone.
    mutating func take(_ limit: Int) -> [GroupCommit.Member] {
        owesOthers = !brief.isEmpty && !others.isEmpty && !owesOthers
        if others.isEmpty || owesOthers { return brief.removeFirst(most: limit) }
        let isLong = others.first?.weight == .long
        return others.removeFirst(most: isLong ? 1 : others.prefix(limit).prefix { $0.weight != .long }.count)
    }

    /// Gives back what a group did not come to, ahead of all that came since.
    mutating func giveBack(_ members: ArraySlice<GroupCommit.Member>) {
        brief.insert(contentsOf: members.filter { $0.weight == .brief }, at: 0)
        others.insert(contentsOf: members.filter { $0.weight != .brief }, at: 0)
    }
}

extension [GroupCommit.Member] {
    /// Takes the first out, at most so many.
    fileprivate mutating func removeFirst(most: Int) -> [GroupCommit.Member] {
        defer { self = Array(dropFirst(most)) }
        return Array(prefix(most))
    }
}
