import AnjuCore
import Foundation
import HTTPTypes
import Hummingbird
import NIOCore

/// A file that is written in order to be sent: readable by its owner alone, and without a name as soon as it is being sent.
final class DraftFile: Sendable {
    static let workbook = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
    static let text = "text/csv; charset=utf-8"
    private static let piece = 1 << 16

    private let folder: URL
    var path: String { folder.appendingPathComponent("file").path }

    init() throws {
        folder = FileManager.default.temporaryDirectory.appendingPathComponent("anju-out-\(UUID().uuidString)")
        do {
            try FileManager.default.createDirectory(
                at: folder, withIntermediateDirectories: false, attributes: [.posixPermissions: 0o700])
        } catch { throw Problem(.unavailable, "storage.unavailable") }
    }

    deinit { try? FileManager.default.removeItem(at: folder) }

    /// The file as one that is kept, piece by piece; what breaks off is over with the connection.
    func answer(type: String, name: String) throws -> Response {
        let handle = try FileHandle(forReadingFrom: URL(fileURLWithPath: path))
        let size = try handle.seekToEnd()
        try handle.seek(toOffset: 0)
        try? FileManager.default.removeItem(at: folder)
        let body = ResponseBody(contentLength: Int(size)) { writer in
            while let bytes = try handle.read(upToCount: Self.piece), !bytes.isEmpty {
                try await writer.write(ByteBuffer(bytes: bytes))
            }
            try handle.close()
            try await writer.finish(nil)
        }
        return Response(
            status: .ok,
            headers: [.contentType: type, .contentDisposition: "attachment; filename=\"\(name)\""], body: body)
    }
}
