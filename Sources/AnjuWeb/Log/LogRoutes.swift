import AnjuCore
import AnjuServices
import HTTPTypes
import Hummingbird
import NIOCore

/// The log as c2sp.org/tlog-tiles lays it out, for anybody: hashes and checkpoints, nothing about anybody.
struct LogRoutes: Sendable {
    let bench: Workbench
    let checker: ProofChecker

    func add(to router: Router<AnjuContext>) {
        router.get("/log/checkpoint", use: file)
        router.get("/log/tile/**", use: file)
        router.get("/log/stamps", use: stamps)
        router.get("/log/stamps/:size/checkpoint", use: stamped)
        router.get("/log/stamps/:size/reply.tsr", use: reply)
        router.get("/log/checker", use: checkerPage)
        router.get("/log/checker/proof-checker.html") { _, _ in
            Response.download(checker.bytes, type: "text/html; charset=utf-8", name: "proof-checker.html")
        }
    }

    /// Where the checker of proofs is to be had, and what it and the log are known by.
    @Sendable private func checkerPage(_ request: Request, _ context: AnjuContext) async throws -> Response {
        let t = bench.translator(context.language)
        let page = CheckerPage(
            checksum: checker.checksum, key: PublishLog(centre: bench.centre).key,
            file: "/log/checker/proof-checker.html", t: t)
        return .page(page, bench.frame(context), t)
    }

    /// A line for each stamp of an authority of time: how many entries the log had, and when that was stamped.
    @Sendable private func stamps(_ request: Request, _ context: AnjuContext) async throws -> Response {
        let lines = try await PublishLog(centre: bench.centre).stamps().map { "\($0.size) \($0.at)\n" }
        return Self.answer(Array(lines.joined().utf8), type: "text/plain; charset=utf-8", isFinal: false)
    }

    @Sendable private func stamped(_ request: Request, _ context: AnjuContext) async throws -> Response {
        Self.answer(Array(try await stamp(context).note.utf8), type: "text/plain; charset=utf-8", isFinal: true)
    }

    @Sendable private func reply(_ request: Request, _ context: AnjuContext) async throws -> Response {
        Self.answer(try await stamp(context).reply, type: "application/timestamp-reply", isFinal: true)
    }

    private func stamp(_ context: AnjuContext) async throws -> (note: String, reply: [UInt8]) {
        guard let size = Int(try context.parameters.require("size")),
            let stamp = try await PublishLog(centre: bench.centre).stamp(of: size)
        else { throw Problem(.missing, "page.unknown") }
        return stamp
    }

    @Sendable private func file(_ request: Request, _ context: AnjuContext) async throws -> Response {
        let path = request.uri.path.dropFirst("/log/".count)
        guard let file = try await PublishLog(centre: bench.centre)(String(path)) else {
            throw Problem(.missing, "page.unknown")
        }
        let type = file.isFinal ? "application/octet-stream" : "text/plain; charset=utf-8"
        return Self.answer(file.bytes, type: type, isFinal: file.isFinal)
    }

    private static func answer(_ bytes: [UInt8], type: String, isFinal: Bool) -> Response {
        Response(
            status: .ok,
            headers: [
                .contentType: type, .cacheControl: isFinal ? "public, max-age=31536000, immutable" : "no-cache",
            ], body: ResponseBody(byteBuffer: ByteBuffer(bytes: bytes)))
    }
}
