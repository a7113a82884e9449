import HTTPTypes
import Hummingbird
import NIOCore

/// The description of the API itself.
struct DescriptionAPI: Sendable {
    let bytes: [UInt8]

    func add(to open: RouterGroup<AnjuContext>) {
        open.get("openapi.yaml") { _, _ in
            Response(
                status: .ok, headers: [.contentType: "application/yaml", .cacheControl: "public, max-age=3600"],
                body: ResponseBody(byteBuffer: ByteBuffer(bytes: bytes)))
        }
    }
}
