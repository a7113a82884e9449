import AnjuCore

/// The parts of a workbook and how they hang together.
struct WorkbookPackage {
    /// What one part says of another.
    struct Link {
        let id: String
        /// The last word of its kind, such as `worksheet`.
        let kind: String
        /// The name of the part in the file.
        let target: String
    }

    let source: TableSource
    private let parts: [String: ZipPart]

    init(_ source: TableSource, limits: TableLimits) throws {
        self.source = source
        parts = try ZipDirectory(source, limits: limits).parts()
        guard !parts.keys.contains(where: { $0.hasSuffix("vbaproject.bin") }) else {
            throw TableFault.macros.problem()
        }
    }

    func part(_ name: String) -> ZipPart? { parts[name.lowercased()] }

    /// The links of a part; of the whole file for an empty name.
    func links(of name: String) throws -> [Link] {
        var path = name.split(separator: "/").map(String.init)
        let last = path.popLast() ?? ""
        let folder = path
        let listName = (folder + ["_rels", last + ".rels"]).joined(separator: "/")
        guard let list = part(listName) else { return [] }
        var scanner = try XMLScanner(list, of: source)
        var links: [Link] = []
        while true {
            switch try scanner.next() {
            case .finish: return links
            case .text, .end: continue
            case .start:
                guard scanner.isNamed("Relationship"), try scanner.attribute("TargetMode") != "External",
                    let id = try scanner.attribute("Id"), let kind = try scanner.attribute("Type"),
                    let target = try scanner.attribute("Target")
                else { continue }
                guard links.count < 10_000 else { throw TableFault.damaged.problem() }
                links.append(
                    Link(
                        id: id, kind: kind.split(separator: "/").last.map(String.init) ?? "",
                        target: Self.resolved(target, in: folder)))
            }
        }
    }

    /// A path as seen from a folder; `..` at the top leads nowhere, and no such part is found.
    private static func resolved(_ target: String, in folder: [String]) -> String {
        var path = target.hasPrefix("/") ? [] : folder
        for step in target.split(separator: "/") {
            switch step {
            case ".": continue
            case "..": if path.popLast() == nil { return "" }
            default: path.append(String(step))
            }
        }
        return path.joined(separator: "/")
    }
}
