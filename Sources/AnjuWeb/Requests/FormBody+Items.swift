import AnjuDomain

extension FormBody {
    /// What was typed for an item: several checked values are one text.
    func itemValue(_ item: Item) -> String {
        item.type == .codeMulti ? all(item.key).filter { !$0.isEmpty }.joined(separator: ",") : self[item.key]
    }
}
