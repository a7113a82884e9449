/// One item on a capture sheet: known, carried, awaited from somebody else, or asked.
public struct CaptureField: Hashable, Sendable {
    /// How an item stands on the sheet.
    public enum Standing: Hashable, Sendable {
        /// The file holds it; it is shown, not asked.
        case known(ProfileEntry)
        /// Another item of the file says the same; empty while that one is asked on the same sheet.
        case carried(from: String, value: String)
        /// A department, a later step or the program gives it.
        case awaited(from: String)
        /// Held from before and perhaps no longer so: a box with the held value in it, to be confirmed or replaced.
        case confirming(ProfileEntry, mandatory: Bool)
        /// An empty box to fill.
        case asked(mandatory: Bool)
    }

    public var item: Item
    public var standing: Standing
    /// Forms of the sheet on which it appears.
    public var forms: [String]

    public init(item: Item, standing: Standing, forms: [String]) {
        (self.item, self.standing, self.forms) = (item, standing, forms)
    }

    /// Whether it is an empty box.
    public var isAsked: Bool {
        if case .asked = standing { return true }
        return false
    }

    /// The held value that is to be confirmed or replaced.
    public var held: ProfileEntry? {
        if case .confirming(let entry, _) = standing { return entry }
        return nil
    }
}
