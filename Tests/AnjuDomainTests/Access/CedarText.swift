import AnjuCore

@testable import AnjuDomain

/// A world as Cedar's policies: a permit for each grant, a forbid for each block.
struct CedarText {
    let policy: AccessPolicy

    var text: String { (policy.grants.map(permit) + policy.blocks.map(forbid)).joined(separator: "\n") }

    private func permit(_ grant: Grant) -> String {
        let actions = grant.actions.map { "Action::\"\($0.rawValue)\"" }.sorted().joined(separator: ", ")
        var when = [
            "context.purpose == \"\(grant.purpose)\"", "\(list(grant.groups.keys)).contains(context.group)",
            "context.now >= \(grant.from.milliseconds)",
        ]
        if let until = grant.until { when.append("context.now < \(until.milliseconds)") }
        if let department = grant.unit.department { when.append("resource.departments.contains(\"\(department)\")") }
        if let agreement = grant.agreement { when.append(agreed(agreement)) }
        // An emergency lifts a block for the grants that bear the mark, and for no other.
        let kept = grant.emergency ? [] : policy.blocks.filter { $0.level == .protected }.map { "(\(stands($0)))" }
        let unless = kept.isEmpty ? "" : " unless { \(kept.joined(separator: " || ")) }"
        return """
            permit(principal in Role::"\(grant.role)", action in [\(actions)], resource in Area::"\(grant.unit.area)")
            when { \(when.joined(separator: " && ")) }\(unless);
            """
    }

    private func agreed(_ id: String) -> String {
        guard let agreement = policy.agreements.first(where: { $0.id.rawValue == id }), let by = agreement.approvedBy
        else { return "false" }
        var when = [
            "\"\(by)\" != \"\(agreement.proposedBy)\"", "context.purpose == \"\(agreement.purpose)\"",
            "\(list(agreement.groups)).contains(context.group)", "context.now >= \(agreement.from.milliseconds)",
            "context.now < \(agreement.until.milliseconds)",
        ]
        if let ended = agreement.endedAt { when.append("context.now < \(ended.milliseconds)") }
        return when.joined(separator: " && ")
    }

    private func forbid(_ block: Block) -> String {
        let open = block.level == .closed ? "" : " unless { \(opened) }"
        return "forbid(principal, action, resource) when { \(stands(block)) }\(open);"
    }

    private func stands(_ block: Block) -> String {
        var when = ["resource == Record::\"\(block.record)\"", "context.now >= \(block.from.milliseconds)"]
        if !block.groups.isEmpty { when.append("\(list(block.groups)).contains(context.group)") }
        if let until = block.until { when.append("context.now < \(until.milliseconds)") }
        if !block.passing.isEmpty { when.append("!(\(list(block.passing)).contains(context.purpose))") }
        return when.joined(separator: " && ")
    }

    private var opened: String {
        let hour: Int64 = 3_600_000
        let open = policy.glasses.filter { $0.reason.count >= 20 && $0.finding != .unjustified }.map { glass in
            let from = glass.openedAt.milliseconds
            return "(principal == User::\"\(glass.actor)\" && resource == Record::\"\(glass.record)\" "
                + "&& context.now >= \(from) && context.now < \(from + hour))"
        }
        let rests = policy.glasses.filter { $0.reviewedAt == nil }.map { glass in
            "(principal == User::\"\(glass.actor)\" && context.now >= \(glass.openedAt.milliseconds + 72 * hour))"
        }
        let wrong = policy.glasses.filter { $0.finding == .unjustified && $0.settledAt == nil }.map {
            "principal == User::\"\($0.actor)\""
        }
        return
            "(\((["false"] + open).joined(separator: " || "))) && !(\((["false"] + rests + wrong).joined(separator: " || ")))"
    }

    private func list(_ words: some Sequence<String>) -> String {
        "[" + words.sorted().map { "\"\($0)\"" }.joined(separator: ", ") + "]"
    }
}
