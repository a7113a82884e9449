import AnjuCore
import AnjuDomain

extension RulebookBuilder {
    /// What may be done, what may be closed, and in which emergencies it is opened.
    func readAccess(_ fields: Fields, into rights: inout Rights) {
        let actions = named("actions", fields, action)
        rights.actions = Dictionary(actions.map { ($0.action.rawValue, $0) }) { first, _ in first }
        rights.emergencies = named("emergencies", fields) { emergency in
            Emergency(key: emergency.required("key"), text: emergency.words(), law: emergency.law())
        }
        rights.hidings = named("hidings", fields, hiding)
        if let closable = fields.fields("closable") {
            rights.closable = Set(closable.names("groups", of: .group))
            _ = closable.law()
            closable.close()
        }
        let marked = rights.roles.values.filter { $0.sees.contains(where: \.emergency) }.map(\.key).sorted()
        if let role = marked.first, rights.emergencies.isEmpty {
            findings.note(
                findings.place("roles/\(role)"), "rights.no-emergency",
                "`\(role)` may break the glass, and no emergency is named",
                mend: "list the kinds of emergency under `emergencies`, or take `emergency` out")
        }
    }

    private func hiding(_ fields: Fields) -> HidingGround {
        let ground = HidingGround(
            key: fields.required("key"), text: fields.words(), law: fields.law(),
            askers: Set(fields.names("askers", of: .role)), approvers: Set(fields.names("approvers", of: .role)))
        if ground.askers.isEmpty || ground.approvers.isEmpty || !ground.askers.isDisjoint(with: ground.approvers) {
            findings.note(
                fields.place, "rights.hiding-alone", "whoever asks to hide an entry could approve it, or nobody could",
                mend: "name `askers` and `approvers`, and no role in both")
        }
        return ground
    }

    private func action(_ fields: Fields) -> ActionRule {
        let key = fields.required("key")
        let known = AccessAction.all.map(\.rawValue)
        if !key.isEmpty, !known.contains(key) {
            findings.note(
                fields.place("key"), "rights.unasked-action", "nothing ever asks for the action `\(key)`",
                mend: Nearest.mend(key, among: known, instead: "write one of \(known.joined(separator: ", "))"))
        }
        let law = fields.has("law") ? fields.law() : nil
        return ActionRule(action: AccessAction(rawValue: key), text: fields.words(), law: law)
    }

    func role(_ fields: Fields) -> Role {
        let key = fields.required("key")
        let name = fields.words()
        let sees = fields.list("sees").map { member in
            let sight = Fields(member, findings)
            sight.accept("note")
            let value = self.sight(sight)
            sight.close()
            return value
        }
        return Role(
            key: key, name: name, departments: Set(fields.names("departments", of: .department)), sees: sees)
    }

    private func sight(_ fields: Fields) -> Role.Sight {
        var sight = Role.Sight(
            purpose: fields.requiredName("purpose", of: .purpose), groups: Set(fields.names("groups", of: .group)),
            items: Set(fields.names("items", of: .item)), emergency: fields.flag("emergency"))
        if fields.has("actions") {
            sight.actions = Set(fields.names("actions", of: .action).map { AccessAction(rawValue: $0) })
        }
        if let masked = fields.fields("masked") {
            for entry in masked.source.entries {
                sight.masked[entry.key] = masked.one(entry.key, MaskLevel.self, default: .none)
                if !sight.groups.contains(entry.key) {
                    findings.note(
                        entry.place, "rights.masked-unseen", "`\(entry.key)` is masked and not among the groups seen",
                        mend: Nearest.mend(entry.key, among: sight.groups, instead: "name it under `groups` as well"))
                }
            }
        }
        return sight
    }
}
