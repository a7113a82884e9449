import AnjuDomain
import AnjuServices
import HTTPTypes
import Hummingbird
import NIOCore

/// Whether the process lives and whether it can work: for whoever watches it.
struct HealthRoutes: Sendable {
    let bench: Workbench

    func add(to router: Router<AnjuContext>) {
        router.get("/live") { _, _ in "ok\n" }
        router.get("/ready") { _, _ -> Response in
            let isReady = await bench.centre.isReady()
            return Response(
                status: isReady ? .ok : .serviceUnavailable, headers: [.contentType: "text/plain; charset=utf-8"],
                body: ResponseBody(byteBuffer: ByteBuffer(string: isReady ? "ready\n" : "database unavailable\n")))
        }
    }
}
