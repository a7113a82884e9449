import AnjuCore
import AnjuServices
import HTTPTypes
import Hummingbird
import NIOCore

/// Checking a seal, for anybody, and the lists with which others check without asking us; nothing is kept of it.
struct SealAPI: Sendable {
    let bench: Workbench

    /// Longer than any seal, which has at most 1,024 bytes.
    private static let longest = 4_096

    func add(to open: RouterGroup<AnjuContext>) {
        open.post("verify", use: verify)
        open.get("status/permits") { _, _ in
            Self.published(try await PublishStatus(centre: bench.centre)(), type: PublishStatus.statusType)
        }
        open.get("status/trust") { _, _ in
            Self.published(PublishStatus(centre: bench.centre).trustList, type: PublishStatus.trustType)
        }
    }

    @Sendable private func verify(_ request: Request, _ context: AnjuContext) async throws -> Response {
        var body = try await JSONBody(request)
        let text = body.text("seal", upTo: Self.longest)
        try body.finish()
        return .json(VerdictAnswer(try await VerifySeal(centre: bench.centre)(text)))
    }

    private static func published(_ bytes: [UInt8], type: String) -> Response {
        Response(
            status: .ok, headers: [.contentType: type, .cacheControl: "public, max-age=3600"],
            body: ResponseBody(byteBuffer: ByteBuffer(bytes: bytes)))
    }
}
