extension SourceFile {
    /// One `import`.
    struct Import {
        /// Counted from 1.
        let line: Int
        /// The module's name, without what is picked out of it.
        let module: String
        /// What stands before it with an `@`.
        let attributes: [String]
    }

    /// In the order of their lines, those in a condition included.
    var imports: [Import] {
        code.indices.compactMap { index in
            var words = code[index].split(separator: " ").map(String.init)
            let attributes = words.prefix { $0.hasPrefix("@") }
            words.removeFirst(attributes.count)
            if let first = words.first, ["public", "package", "internal", "private", "fileprivate"].contains(first) {
                words.removeFirst()
            }
            guard words.first == "import", let last = words.last, words.count > 1 else { return nil }
            let module = last.prefix { $0 != "." }
            return Import(line: index + 1, module: String(module), attributes: Array(attributes))
        }
    }
}
