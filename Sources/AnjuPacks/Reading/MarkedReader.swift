import AnjuCore
import Yams

/// Turns a file's text into values that know their places.
enum MarkedReader {
    /// The file's one value, or why there is none.
    static func read(_ text: String, file: String) throws(FileGate.Refusal) -> Marked {
        do {
            guard let node = try Parser(yaml: text).singleRoot() else {
                return Marked(content: .text("", plain: true), place: Place(file: file, line: 1))
            }
            return marked(node, file: file, line: 1)
        } catch let error as YamlError {
            throw refusal(error)
        } catch {
            throw unreadable(line: 1, "\(error)")
        }
    }

    private static func marked(_ node: Node, file: String, line: Int) -> Marked {
        let place = Place(file: file, line: node.mark?.line ?? line)
        switch node {
        case .scalar(let scalar):
            return Marked(content: .text(scalar.string, plain: scalar.style == .plain), place: place)
        case .sequence(let members):
            return Marked(content: .list(members.map { marked($0, file: file, line: place.line) }), place: place)
        case .mapping(let mapping):
            let entries = mapping.map { pair in
                let line = pair.key.mark?.line ?? place.line
                return Marked.Entry(
                    key: pair.key.scalar?.string ?? "", place: Place(file: file, line: line),
                    value: marked(pair.value, file: file, line: line))
            }
            return Marked(content: .map(entries), place: place)
        case .alias:
            // The gate refuses aliases, and composing resolves them: this one reads as nothing.
            return Marked(content: .text("", plain: true), place: place)
        }
    }

    private static func refusal(_ error: YamlError) -> FileGate.Refusal {
        switch error {
        case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
            .composer(_, let problem, let mark, _):
            return unreadable(line: mark.line, problem)
        case .reader(let problem, let offset, _, let yaml):
            let line = yaml.utf8.prefix(offset ?? 0).count { $0 == UInt8(ascii: "\n") } + 1
            return unreadable(line: line, problem)
        case .duplicatedKeysInMapping(let duplicates, let context):
            return FileGate.Refusal(
                line: context.mark.line, rule: "file.duplicate-key",
                message: "the key `\(duplicates.first ?? "")` stands twice in one mapping", mend: "remove one of them")
        case .no, .memory, .writer, .emitter, .representer, .dataCouldNotBeDecoded:
            return unreadable(line: 1, "\(error)")
        }
    }

    private static func unreadable(line: Int, _ problem: String) -> FileGate.Refusal {
        FileGate.Refusal(
            line: line, rule: "file.not-yaml", message: "the file is not YAML: \(problem)",
            mend: "look at the indentation, brackets and quotes of this line")
    }
}
