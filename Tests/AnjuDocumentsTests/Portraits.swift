import AnjuDocuments
import AnjuTesting
import Foundation

/// Pictures drawn by poppler from our own paper, so that no photograph of anybody lies in the project.
enum Portraits {
    static func jpeg() async throws -> [UInt8] { try await drawn("-jpeg", "jpg") }

    static func png() async throws -> [UInt8] { try await drawn("-png", "png") }

    private static func drawn(_ option: String, _ ending: String) async throws -> [UInt8] {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("anju-portrait-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        try Data(try Samples.card().render()).write(to: folder.appendingPathComponent("card.pdf"))
        let result = try await Child.run(
            "pdftoppm",
            [
                option, "-r", "425", "-x", "70", "-y", "257", "-W", "358", "-H", "441", "-singlefile", "card.pdf",
                "face",
            ],
            in: folder.path)
        guard result.status == 0 else { throw ToolFailure(description: "pdftoppm: " + result.errorText) }
        return Array(try Data(contentsOf: folder.appendingPathComponent("face." + ending)))
    }
}
