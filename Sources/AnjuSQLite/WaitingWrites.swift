import AnjuSQL

/// The writes that wait for their turn: brief ones go ahead, the others keep the order in which they came.
struct WaitingWrites {
    private var brief: [GroupCommit.Member] = []
    private var others: [GroupCommit.Member] = []
    /// Whether the last group passed over everybody but brief ones.
    private var owesOthers = false

    var count: Int { brief.count + others.count }
    var isEmpty: Bool { brief.isEmpty && others.isEmpty }
    /// Whether somebody waits who is to be answered soon.
    var hasBrief: Bool { !brief.isEmpty }

    mutating func append(_ member: GroupCommit.Member) {
        if member.weight == .brief { brief.append(member) } else { others.append(member) }
    }

    /// Takes the next group, the brief ones first and at most `limit` together.
    ///
    /// Long work is taken alone; brief writes overtake it once, and then it has its turn.
    mutating func take(_ limit: Int) -> [GroupCommit.Member] {
        let isLong = others.first?.weight == .long
        if isLong, owesOthers || brief.isEmpty {
            owesOthers = false
            return [others.removeFirst()]
        }
        owesOthers = isLong
        var taken = Array(brief.prefix(limit))
        brief.removeFirst(taken.count)
        let rest = others.prefix(limit - taken.count).prefix { $0.weight != .long }
        taken += rest
        others.removeFirst(rest.count)
        return taken
    }

    /// Gives back what a group did not come to, ahead of all that came since.
    mutating func giveBack(_ members: ArraySlice<GroupCommit.Member>) {
        brief.insert(contentsOf: members.filter { $0.weight == .brief }, at: 0)
        others.insert(contentsOf: members.filter { $0.weight != .brief }, at: 0)
    }
}
