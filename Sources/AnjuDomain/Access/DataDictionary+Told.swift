/// Which groups an answer tells of, by what stands in it.
extension DataDictionary {
    /// Items that a person's names are.
    public static let names: Set<String> = [
        "name_latin_primary", "name_latin_secondary", "name_native_script", "name_zh",
    ]

    /// The group that tells who somebody is: that of the name, and where a pack names people otherwise the first about a
    /// person.
    public var nameGroup: String {
        let item = items.first { Self.names.contains($0.key) } ?? items.first { $0.subject == "person" }
        return item?.group ?? ""
    }

    /// The groups of these items.
    public func groups(of keys: some Sequence<String>) -> Set<String> {
        Set(keys.compactMap { item($0)?.group })
    }

    /// The group that a picture of the kind belongs to: with it the picture is blocked.
    ///
    /// A pack that does not say, as older versions do not, means who somebody is, which is closed first.
    public func group(ofPicture kind: String) -> String {
        let own = images.first { $0.key == kind }?.group ?? ""
        return own.isEmpty ? nameGroup : own
    }
}
