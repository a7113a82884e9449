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

    @Sendable private func file(_ request: Request, _ context: AnjuContext) async throws -> Response {
        let path = request.uri.path.dropFirst("/log/".count)
        guard let file = try await PublishLog(centre: bench.centre)(String(path)) else {
            throw Problem(.missing, "page.unknown")
        }
        return Response(
            status: .ok,
            headers: [
                .contentType: file.isFinal ? "application/octet-stream" : "text/plain; charset=utf-8",
                .cacheControl: file.isFinal ? "public, max-age=31536000, immutable" : "no-cache",
            ], body: ResponseBody(byteBuffer: ByteBuffer(bytes: file.bytes)))
    }
}
