import AnjuCore

/// What `workbook.xml` says: its sheets, and where texts and styles lie.
struct WorkbookOutline {
    let sheets: [WorkbookSheet]
    let texts: ZipPart?
    let styles: ZipPart?
    let countsFrom1904: Bool

    init(_ package: WorkbookPackage) throws {
        let main = try package.links(of: "").first { $0.kind == "officeDocument" }?.target ?? "xl/workbook.xml"
        guard let part = package.part(main) else { throw TableFault.notATable.problem() }
        let links = try package.links(of: main)
        texts = links.first { $0.kind == "sharedStrings" }.flatMap { package.part($0.target) }
        styles = links.first { $0.kind == "styles" }.flatMap { package.part($0.target) }
        let worksheets = links.filter { $0.kind == "worksheet" }
        let targets = Dictionary(worksheets.map { ($0.id, $0.target) }, uniquingKeysWith: { first, _ in first })
        var scanner = try XMLScanner(part, of: package.source)
        var found: [WorkbookSheet] = []
        var from1904 = false
        reading: while true {
            switch try scanner.next() {
            case .finish: break reading
            case .text, .end: continue
            case .start:
                if scanner.isNamed("workbookPr") {
                    from1904 = ["1", "true"].contains(try scanner.attribute("date1904"))
                } else if scanner.isNamed("sheet"), let sheet = try Self.sheet(scanner, targets, package) {
                    guard found.count < 1_000 else { throw TableFault.damaged.problem() }
                    found.append(sheet)
                }
            }
        }
        guard !found.isEmpty else { throw TableFault.notATable.problem() }
        (sheets, countsFrom1904) = (found, from1904)
    }

    /// The sheet of a tag; `nil` for what is no table, such as a sheet that is one chart.
    private static func sheet(
        _ scanner: XMLScanner, _ targets: [String: String], _ package: WorkbookPackage
    ) throws -> WorkbookSheet? {
        let id = try scanner.attribute("r:id") ?? scanner.attribute("id") ?? scanner.attribute("relationships:id") ?? ""
        guard let target = targets[id], let part = package.part(target) else { return nil }
        let state = try scanner.attribute("state") ?? "visible"
        return WorkbookSheet(
            name: XMLText.unescaped(try scanner.attribute("name") ?? ""), isHidden: state != "visible", part: part)
    }
}
