import AnjuCore
import HTTPTypes
import Hummingbird
import NIOCore

/// Reads what a request sends, whole, before anybody asks who sends it; it can be read again afterwards.
struct Arrival: Sendable {
    /// Most bytes that are held of somebody who has or had a session, a picture in a form included, and of everybody else; a
    /// request that says it is longer is left to its own page.
    static let (longest, longestOfStrangers) = (16 << 20, 1 << 20)

    /// Within which it has arrived.
    let seconds: Int

    /// Whether a request has a body of at most `bytes`, or does not say how long it is.
    static func comes(with request: Request, within bytes: Int) -> Bool {
        guard request.method != .get, request.method != .head else { return false }
        guard let length = request.headers[.contentLength].flatMap({ Int($0) }) else { return true }
        return (1...bytes).contains(length)
    }

    /// Throws `request.too-large` for what did not say how long it is, and `request.too-slow`.
    func collect(_ request: inout Request, upTo bytes: Int) async throws {
        let (body, seconds) = (request.body, seconds)
        request.body = RequestBody(
            buffer: try await withThrowingTaskGroup(of: ByteBuffer.self) { group in
                group.addTask {
                    do { return try await body.collect(upTo: bytes) } catch is CancellationError {
                        throw Problem(.limited, "request.too-slow", ["seconds": "\(seconds)"])
                    } catch {
                        throw Problem(.invalid, "request.too-large")
                    }
                }
                group.addTask {
                    try await Task.sleep(for: .seconds(seconds))
                    throw Problem(.limited, "request.too-slow", ["seconds": "\(seconds)"])
                }
                defer { group.cancelAll() }
                return try await group.next() ?? ByteBuffer()
            })
    }
}
