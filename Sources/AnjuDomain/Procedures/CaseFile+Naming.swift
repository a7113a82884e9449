extension CaseFile {
    /// The file with `subject` in the place of another of its kind, and without what hung on that one.
    ///
    /// Another employer is a new employment under a new guarantee; those of the former employer stay as they were.
    public func naming(_ subject: String, of kind: String, profile: Profile, in dictionary: DataDictionary) -> CaseFile
    {
        if subjects[kind] == subject { return self }
        var file = self
        for hanging in dictionary.kindsHanging(on: kind) { file.subjects[hanging] = nil }
        file.subjects[kind] = subject
        file.profiles[subject] = profile
        return file
    }
}

extension DataDictionary {
    /// Kinds of subjects that say something about one of `kind`, the case itself aside.
    public func kindsHanging(on kind: String) -> [String] {
        subjects.filter { $0.of.contains(kind) && $0.key != "case" }.map(\.key)
    }
}
