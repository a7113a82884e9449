extension Rulebook {
    /// Whether a role, acting in `department` for `purpose`, may see an item.
    ///
    /// The role has an entry for the purpose that names the item or its group, and belongs to the department. An item
    /// that is bound to departments is seen only in a step that needs it, by one of them. The person always sees it.
    public func shows(
        _ item: Item, to role: Role, for purpose: String, department: String?, procedure: Procedure? = nil,
        step: Step? = nil
    ) -> Bool {
        let own = department ?? role.departments.sorted().first ?? ""
        guard role.departments.isEmpty || role.departments.contains(own) else { return false }
        guard role.sees.contains(where: { $0.purpose == purpose && $0.shows(item) }) else { return false }
        return isNeeded(item, for: purpose, department: department, procedure: procedure, step: step)
    }

    /// Whether an item that is bound to departments is needed here; one that is not is bound to no step.
    public func isNeeded(
        _ item: Item, for purpose: String, department: String?, procedure: Procedure?, step: Step?
    ) -> Bool {
        if item.shownTo.isEmpty { return true }
        guard purpose == "case_step", let department, item.shownTo.contains(department), let procedure, let step else {
            return false
        }
        return procedure.needs(item, at: step)
    }
}

extension Role.Sight {
    /// Whether it names the item or its group.
    public func shows(_ item: Item) -> Bool { groups.contains(item.group) || items.contains(item.key) }
}

extension Procedure {
    /// Whether a step's work needs an item: a form it fills holds it, it assigns it, or a condition, check or paper names it.
    public func needs(_ item: Item, at step: Step) -> Bool {
        if step.assigns.contains(item.key) || !item.forms.isDisjoint(with: step.formsFilled) { return true }
        let rules = checks.filter { $0.step == step.key }.compactMap(\.rule)
        let conditions = [step.when, step.completesWhen].compactMap(\.self) + rules
        if conditions.contains(where: { $0.itemKeys.contains(item.key) }) { return true }
        return papers.contains { $0.neededAt == step.key && $0.proof == .item(item.key) }
    }
}
