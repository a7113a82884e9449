import AnjuCore
import AnjuDocuments

extension PersonNames {
    /// The names that a paper prints.
    init(_ names: PrintedNames) {
        func kept(_ text: String?) -> String? { text.flatMap { $0.isEmpty ? nil : $0 } }
        self.init(
            chinese: kept(names.chinese), latin: kept(names.latin),
            native: kept(names.native).map { Words($0, names.nativeLanguage) })
    }
}
