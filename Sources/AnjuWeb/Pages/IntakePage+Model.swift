extension IntakePage {
    /// The whole registration on one page, as the clerk fills it.
    struct Model: Hashable, Sendable {
        /// Such as "边民务工临时居留证 · P01".
        var procedure: String
        /// Where the form is sent; the button pressed says what for, under the name `do`.
        var path: String
        /// What else is sent back as it came: the draft's id, the procedure, the version that was read.
        var keeps: [String: String] = [:]
        /// What the person is told before anything is asked, in every language of the pack.
        var notices: [NoticeText] = []
        var parts: [FormPart]
        var mrz: MRZ
        var duplicates: Duplicates
        /// Places for pictures, those that the first step needs before the others.
        var pictures: [PictureField] = []
        /// Forms that this capture fills.
        var forms: [FormCount] = []
        var fees: [FeeRow] = []
        /// Faults of the whole, in words.
        var problems: [String] = []
        /// What was done, in words.
        var done: [String] = []
        /// When the draft was last kept.
        var savedAt: String?
        /// On the button that ends it; by default that it registers and opens the case.
        var submitLabel: String?
    }

    /// The machine-readable zone as read, with what its check digits say.
    struct MRZ: Hashable, Sendable {
        /// Two or three lines.
        var text = ""
        /// Such as "TD3，两行各 44 字符，09:12 由桌面阅读器读入".
        var note: String?
        var error: String?
        /// Lines cut into runs, once it could be read.
        var lines: [[Run]] = []
        /// What does not fit, explained one by one.
        var faults: [Fault] = []
        /// What was put right in the form of the lines, and what else is wrong with them.
        var notes: [String] = []
        /// Fields whose digits fit, by name.
        var fitting: [String] = []
    }

    /// Characters of one field of the zone.
    struct Run: Hashable, Sendable {
        enum Kind: Hashable, Sendable { case filler, item, fault }
        var text: String
        var kind: Kind
    }

    /// A check digit that does not fit.
    struct Fault: Hashable, Sendable {
        var line: Int
        /// From 1.
        var first: Int
        var last: Int
        /// The field's name in the page's language.
        var item: String
        var read: String
        var expected: String
        var found: String
        /// The reading that would fit, with the character that may have been misread.
        var likely: Likely?
    }

    struct Likely: Hashable, Sendable {
        var reading: String
        var was: String
        var taken: String
    }

    /// What the search before creation found.
    struct Duplicates: Hashable, Sendable {
        var isClear: Bool
        /// Whether nobody has searched by what the form says.
        var isOpen = false
        /// By what was searched, and when.
        var words: String
        var candidates: [Act] = []
    }
}
