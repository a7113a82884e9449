import AsyncHTTPClient
import Foundation
import NIOCore
import NIOHTTP1

/// The way to a time-stamping authority over HTTP (RFC 3161, 3.4): every answer bounded in time and size.
struct TimestampAuthority: Sendable {
    let address: String

    private static let patience: TimeAmount = .seconds(60)
    private static let longest = 1 << 16

    /// The answer to this very question; throws ``TimestampFault``.
    func ask(_ query: TimestampQuery) async throws -> TimestampReply {
        var request = HTTPClientRequest(url: address)
        request.method = .POST
        request.headers.add(name: "content-type", value: "application/timestamp-query")
        request.body = .bytes(ByteBuffer(bytes: try query.bytes()))
        let bytes: [UInt8]
        do {
            let response = try await HTTPClient.shared.execute(request, timeout: Self.patience)
            guard response.status == .ok else {
                throw TimestampFault.unreachable("it answered \(response.status.code)")
            }
            bytes = Array(try await response.body.collect(upTo: Self.longest).readableBytesView)
        } catch let fault as TimestampFault {
            throw fault
        } catch {
            throw TimestampFault.unreachable("\(error)")
        }
        let reply = try TimestampReply(bytes)
        guard reply.answers(query) else { throw TimestampFault.other }
        return reply
    }
}

extension Configuration {
    /// Who stamps the log's checkpoints with the time, where somebody does.
    var timestampAuthority: TimestampAuthority? { text(.logTimestamp).map { TimestampAuthority(address: $0) } }
}
