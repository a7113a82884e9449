import Foundation
import NIOCore
import NIOHTTP1
import NIOPosix

/// Serves a few pages on a port of its own while a test looks at them.
struct PageServer: Sendable {
    /// One request, as far as a page needs it.
    struct Request: Sendable {
        let path: String
        /// The fields of the address, decoded.
        let fields: [String: String]
        let language: String
    }

    private typealias Exchange = NIOAsyncChannel<HTTPServerRequestPart, HTTPServerResponsePart>

    /// Serves what `page` answers, HTML or nothing, and hands `body` the address.
    static func using(
        _ page: @escaping @Sendable (Request) -> String?, _ body: (String) async throws -> Void
    ) async throws {
        let server = try await ServerBootstrap(group: MultiThreadedEventLoopGroup.singleton)
            .bind(host: "127.0.0.1", port: 0) { channel in
                channel.eventLoop.makeCompletedFuture {
                    try channel.pipeline.syncOperations.configureHTTPServerPipeline()
                    return try Exchange(wrappingChannelSynchronously: channel)
                }
            }
        let port = server.channel.localAddress?.port ?? 0
        let serving = Task {
            try await server.executeThenClose { clients in
                try await withThrowingDiscardingTaskGroup { group in
                    for try await client in clients {
                        // A client that goes away in the middle ends its own exchange only.
                        group.addTask { try? await serve(client, page) }
                    }
                }
            }
        }
        do {
            try await body("http://127.0.0.1:\(port)")
        } catch {
            serving.cancel()
            throw error
        }
        serving.cancel()
    }

    private static func serve(_ client: Exchange, _ page: (Request) -> String?) async throws {
        try await client.executeThenClose { parts, answers in
            for try await part in parts {
                guard case .head(let head) = part else { continue }
                let html = page(request(head))
                let body = ByteBuffer(string: html ?? "")
                let headers: HTTPHeaders = [
                    "Content-Type": "text/html; charset=utf-8", "Content-Length": "\(body.readableBytes)",
                    "Content-Security-Policy": "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src data:",
                ]
                let status: HTTPResponseStatus = html == nil ? .notFound : .ok
                try await answers.write(.head(HTTPResponseHead(version: .http1_1, status: status, headers: headers)))
                try await answers.write(.body(.byteBuffer(body)))
                try await answers.write(.end(nil))
            }
        }
    }

    private static func request(_ head: HTTPRequestHead) -> Request {
        let address = URLComponents(string: head.uri.replacing("+", with: "%20"))
        let fields = (address?.queryItems ?? []).map { ($0.name, $0.value ?? "") }
        return Request(
            path: address?.path ?? "", fields: Dictionary(fields) { first, _ in first },
            language: head.headers["Accept-Language"].first ?? "")
    }
}
