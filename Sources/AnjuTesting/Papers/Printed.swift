import Foundation

/// A PDF looked at with other people's eyes: poppler's and zbar's.
public struct Printed {
    let folder: URL

    /// Writes the bytes where the tools can read them; kept under `ANJU_KEEP_PAPERS` for looking at.
    public init(_ bytes: [UInt8], _ name: String) throws {
        let environment = ProcessInfo.processInfo.environment
        folder =
            environment["ANJU_KEEP_PAPERS"].map { URL(fileURLWithPath: $0).appendingPathComponent(name) }
            ?? FileManager.default.temporaryDirectory.appendingPathComponent("anju-paper-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        try Data(bytes).write(to: folder.appendingPathComponent("paper.pdf"))
    }

    /// Takes the files away, unless they are kept.
    public func discard() {
        guard ProcessInfo.processInfo.environment["ANJU_KEEP_PAPERS"] == nil else { return }
        try? FileManager.default.removeItem(at: folder)
    }

    /// What the file says of itself.
    public func info() async throws -> [String: String] {
        let text = try await run("pdfinfo", ["paper.pdf"], package: "poppler-utils")
        let pairs = text.split(separator: "\n").map { $0.split(separator: ":", maxSplits: 1) }
        return Dictionary(
            pairs.compactMap { $0.count == 2 ? (String($0[0]), $0[1].trimmingCharacters(in: .whitespaces)) : nil },
            uniquingKeysWith: { first, _ in first })
    }

    /// The tags, as a screen reader meets them.
    public func structure() async throws -> String {
        try await run("pdfinfo", ["-struct", "paper.pdf"], package: "poppler-utils")
    }

    /// The words, laid out as on the paper.
    public func text() async throws -> String {
        try await run("pdftotext", ["-layout", "paper.pdf", "-"], package: "poppler-utils")
    }

    /// What a scanner reads from one page printed at 300 dots an inch.
    public func symbol(page: Int) async throws -> String {
        let number = String(page)
        _ = try await run(
            "pdftoppm", ["-r", "300", "-png", "-f", number, "-l", number, "-singlefile", "paper.pdf", "page\(page)"],
            package: "poppler-utils")
        let text = try await run("zbarimg", ["-q", "--raw", "page\(page).png"], package: "zbar-tools")
        return text.trimmingCharacters(in: .newlines)
    }

    /// Where every word from the second page on begins and ends, in points from the left.
    public func words() async throws -> [(left: Double, right: Double)] {
        let text = try await run("pdftotext", ["-bbox", "-f", "2", "paper.pdf", "-"], package: "poppler-utils")
        return text.split(separator: "\n").compactMap { line in
            let parts = line.split(separator: "\"")
            guard line.contains("<word xMin"), parts.count > 6, let left = Double(parts[1]),
                let right = Double(parts[5])
            else { return nil }
            return (left, right)
        }
    }

    /// How high a word of the first page stands, in points; `nil` where it is not there.
    public func height(of word: String) async throws -> Double? {
        let text = try await run("pdftotext", ["-bbox", "-l", "1", "paper.pdf", "-"], package: "poppler-utils")
        return text.split(separator: "\n").first { $0.contains(">" + word + "<") }.flatMap { line in
            let parts = line.split(separator: "\"")
            guard parts.count > 7, let top = Double(parts[3]), let bottom = Double(parts[7]) else { return nil }
            return bottom - top
        }
    }

    private func run(_ program: String, _ arguments: [String], package: String) async throws -> String {
        let result = try await Child.run(program, arguments, in: folder.path)
        guard result.status == 0 else {
            throw ToolFailure(
                description: "\(program) ended with \(result.status): \(result.errorText); if it is missing: "
                    + "apt-get install --no-install-recommends \(package)")
        }
        return result.text
    }
}
