import AnjuLog
import AsyncHTTPClient
import Foundation
import NIOCore
import NIOHTTP1

/// The way to one witness over HTTP: every answer bounded in time and size.
struct WitnessDoor: Sendable {
    /// What a witness said.
    enum Word: Hashable, Sendable {
        case cosigned([NoteLine])
        case seen(size: Int)
        case refused(status: Int)
        case unreachable(String)
    }

    let witness: ConfiguredWitness

    private static let patience: TimeAmount = .seconds(20)

    func ask(_ question: WitnessQuestion) async -> Word {
        var request = HTTPClientRequest(url: witness.address + "/add-checkpoint")
        request.method = .POST
        request.headers.add(name: "content-type", value: "text/plain; charset=utf-8")
        request.body = .bytes(ByteBuffer(string: question.text))
        do {
            let response = try await HTTPClient.shared.execute(request, timeout: Self.patience)
            let body = try await response.body.collect(upTo: SignedNote.longest)
            return Self.word(Int(response.status.code), String(decoding: body.readableBytesView, as: UTF8.self))
        } catch {
            return .unreachable("\(error)")
        }
    }

    private static func word(_ status: Int, _ body: String) -> Word {
        switch status {
        case 200: .cosigned(body.split(separator: "\n").prefix(16).compactMap { try? NoteLine($0) })
        case 409: Int(body.prefix { $0.isNumber }).map { .seen(size: $0) } ?? .refused(status: status)
        default: .refused(status: status)
        }
    }
}
