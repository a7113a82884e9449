import AnjuCore
import AnjuLog
import HTTPTypes
import Hummingbird
import Logging
import NIOCore

/// A witness over HTTP: `POST /add-checkpoint`, bounded, and its public key at `/`.
struct WitnessServer: Sendable {
    let witness: Witness

    func router() -> Router<BasicRequestContext> {
        let router = Router()
        router.get("/") { [key = witness.key] _, _ in key.text + "\n" }
        router.post("/add-checkpoint") { [witness] request, _ -> Response in
            var request = request
            let body = try await request.collectBody(upTo: WitnessQuestion.longest)
            let seconds = UInt64(max(0, Ambient.system.now().milliseconds / 1_000))
            let answer = try witness.answer(String(decoding: body.readableBytesView, as: UTF8.self), atSeconds: seconds)
            return Self.response(answer)
        }
        return router
    }

    private static func response(_ answer: WitnessAnswer) -> Response {
        var headers: HTTPFields = [.contentType: "text/plain; charset=utf-8"]
        if case .seen = answer { headers[.contentType] = WitnessAnswer.sizeType }
        return Response(
            status: HTTPResponse.Status(code: answer.status), headers: headers,
            body: ResponseBody(byteBuffer: ByteBuffer(string: answer.body)))
    }
}
