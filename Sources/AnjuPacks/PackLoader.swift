public import AnjuCore
public import AnjuDomain

/// Reads a pack's folder into a rulebook, or says line by line what is wrong with it.
public enum PackLoader {
    /// The rulebook of the pack in `folder`, and every finding about it in the order of files and lines.
    ///
    /// There is no rulebook where any finding is an error. A pack that extends another finds it beside its own folder.
    /// `digest` hashes the files' bytes; its text becomes the pack's hash.
    public static func load(folder: String, digest: @Sendable ([UInt8]) -> String) -> (Rulebook?, [Diagnostic]) {
        let pack = read(folder: folder, digest: digest)
        return (pack.rulebook, pack.diagnostics)
    }

    /// The same, with the pack's tests and what could be read in spite of errors.
    public static func read(folder: String, digest: @Sendable ([UInt8]) -> String) -> LoadedPack {
        let (folders, diagnostics) = layers(of: folder)
        return assemble(folders, diagnostics, isPublished: false, digest: digest)
    }

    /// A version that was published, from the content that was kept of it (``LoadedPack/content``).
    ///
    /// It was checked when it was published and is not checked again: a check that came later binds later versions. There is
    /// no rulebook where the content is not what ``LoadedPack/content`` makes.
    public static func read(content: [UInt8], digest: @Sendable ([UInt8]) -> String) -> LoadedPack {
        guard let folders = PackContent(content)?.layers.map(PackFolder.init(kept:)) else {
            let damaged = Diagnostic(
                file: "pack.yaml", line: 1, rule: "pack.damaged", "the content that was kept is not whole",
                mend: "restore the database from its backup")
            return LoadedPack(diagnostics: [damaged])
        }
        return assemble(folders, folders.flatMap(\.diagnostics), isPublished: true, digest: digest)
    }

    private static func assemble(
        _ folders: [PackFolder], _ known: [Diagnostic], isPublished: Bool, digest: @Sendable ([UInt8]) -> String
    ) -> LoadedPack {
        var diagnostics = known
        // A file that cannot be read leaves holes that everything else would stumble over.
        guard diagnostics.isEmpty else { return LoadedPack(diagnostics: diagnostics.sorted()) }
        var source = PackSource()
        for layer in folders { source.lay(layer) }
        diagnostics += source.diagnostics
        let extends = folders.dropLast().compactMap { layer in
            layer.files.first { $0.path == "pack.yaml" }?.root["id"]?.text
        }
        let findings = Findings(diagnostics)
        findings.reviewed = reviewed(folders)
        findings.languagesBelow = folders.dropLast().flatMap(languages)
        let content = PackContent(layers: folders.map { $0.files.map { ($0.path, $0.bytes) } }).bytes
        let builder = RulebookBuilder(
            source: source, findings: findings, extends: Array(extends), hash: digest(content))
        let book = builder.rulebook()
        if isPublished { return LoadedPack(draft: book, diagnostics: findings.diagnostics.sorted(), content: content) }
        let tests = source.tests.map {
            PackTestReader(Fields($0, findings, procedure: $0["procedure"]?.text ?? "")).test()
        }
        PackChecker(book: book, findings: findings).check()
        findings.warnOfTranslations()
        return LoadedPack(draft: book, diagnostics: findings.diagnostics.sorted(), tests: tests, content: content)
    }

    /// The folders of the pack below and of the pack itself.
    private static func layers(of folder: String) -> ([PackFolder], [Diagnostic]) {
        let top = PackFolder(folder, prefix: "")
        let root = top.files.first { $0.path == "pack.yaml" }?.root
        guard let below = root?["extends"], let name = below.text else { return ([top], top.diagnostics) }
        func refused(_ rule: String, _ message: String, _ mend: String) -> ([PackFolder], [Diagnostic]) {
            let note = Diagnostic(file: below.place.file, line: below.place.line, rule: rule, message, mend: mend)
            return ([top], top.diagnostics + [note])
        }
        guard name.allSatisfy({ $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "-") }), name != root?["id"]?.text
        else {
            return refused(
                "pack.wrong-base", "`\(name)` is no name of another pack", "write the id of a pack beside this one")
        }
        let base = PackFolder(folder + "/../" + name, prefix: "../\(name)/")
        guard let baseRoot = base.files.first(where: { $0.path == "pack.yaml" })?.root else {
            if base.diagnostics.contains(where: { $0.rule != "pack.missing" }) {
                return ([base, top], base.diagnostics)
            }
            return refused(
                "pack.missing-base", "there is no pack `\(name)` beside this one", "put it there, or correct the name")
        }
        guard baseRoot["extends"]?.text == nil else {
            return refused(
                "pack.base-too-deep", "`\(name)` itself extends another pack", "extend a pack that stands alone")
        }
        return ([base, top], base.diagnostics + top.diagnostics)
    }

    private static func languages(_ folder: PackFolder) -> [String] {
        let root = folder.files.first { $0.path == "pack.yaml" }?.root
        return root?["languages"]?.members.compactMap(\.text) ?? []
    }

    private static func reviewed(_ folders: [PackFolder]) -> (top: Set<LanguageTag>, below: Set<LanguageTag>) {
        let said = folders.map { folder -> Set<LanguageTag> in
            let root = folder.files.first { $0.path == "pack.yaml" }?.root
            let entries = root?["reviewed"]?.entries.filter { $0.value.text == "true" } ?? []
            return Set(entries.map { LanguageTag($0.key) }).union([.chinese])
        }
        return (said.last ?? [.chinese], said.first ?? [.chinese])
    }
}
