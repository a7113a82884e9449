public import AnjuCore
public import AnjuDomain

/// What came out of reading a pack.
public struct LoadedPack: Sendable {
    /// What could be read, with holes where there are errors; `nil` where a file could not be read at all.
    ///
    /// For counting and reporting only: nobody decides a case by it.
    public let draft: Rulebook?
    /// In the order of files and lines.
    public let diagnostics: [Diagnostic]
    /// Tests that stand beside the pack, in the order of their files.
    public let tests: [PackTest]

    /// What the hash is made of, with the pack below: kept of every version that is put to use.
    public let content: [UInt8]

    init(draft: Rulebook? = nil, diagnostics: [Diagnostic], tests: [PackTest] = [], content: [UInt8] = []) {
        (self.draft, self.diagnostics, self.tests, self.content) = (draft, diagnostics, tests, content)
    }

    /// How many findings keep the pack from loading.
    public var errors: Int { diagnostics.count { $0.severity == .error } }
    /// How many findings let the pack load all the same.
    public var warnings: Int { diagnostics.count { $0.severity == .warning } }

    /// The rulebook, where nothing is wrong with it.
    public var rulebook: Rulebook? { errors == 0 ? draft : nil }
}
