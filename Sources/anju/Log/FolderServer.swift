import AnjuLog
import Foundation
import HTTPTypes
import Hummingbird
import NIOCore

/// The files of an exported log over HTTP, and no other file.
struct FolderServer: Sendable {
    let folder: String

    func router() -> Router<BasicRequestContext> {
        let router = Router()
        router.get("/**") { [folder] request, _ -> Response in
            guard let path = TilePath(String(request.uri.path.drop { $0 == "/" })),
                let data = FileManager.default.contents(atPath: folder + "/" + path.text)
            else { throw HTTPError(.notFound) }
            return Self.response([UInt8](data), isFinal: path != .checkpoint)
        }
        return router
    }

    private static func response(_ bytes: [UInt8], isFinal: Bool) -> Response {
        Response(
            status: .ok,
            headers: [
                .contentType: isFinal ? "application/octet-stream" : "text/plain; charset=utf-8",
                .cacheControl: isFinal ? "public, max-age=31536000, immutable" : "no-cache",
            ], body: ResponseBody(byteBuffer: ByteBuffer(bytes: bytes)))
    }
}
