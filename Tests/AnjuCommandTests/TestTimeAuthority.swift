import AnjuTesting
import Foundation
import Hummingbird
import Logging
import NIOCore

/// An authority of time on a free port of loopback (RFC 3161): `openssl ts` with a certificate of its own.
struct TestTimeAuthority: Sendable {
    /// What it does with a question.
    enum Manner: String, CaseIterable, Sendable {
        /// Stamps what it is asked.
        case honest
        /// Stamps, and says that another question was asked: what it answered first.
        case replaying
        /// Says no as the protocol does.
        case refusing
        /// Says no as HTTP does.
        case closed
        /// Answers something that is no answer.
        case mumbling
        /// Answers without end.
        case endless
    }

    private let scratch: Scratch
    private let port: Int

    /// Where questions of this manner are sent.
    func address(_ manner: Manner) -> String { "http://127.0.0.1:\(port)/\(manner.rawValue)" }

    /// Whether `openssl ts -verify` takes the answer for a stamp of these bytes.
    func verifies(_ reply: [UInt8], of bytes: [UInt8]) async throws -> Bool {
        let (answer, data) = (scratch.file("reply.tsr"), scratch.file("data"))
        try Data(reply).write(to: URL(fileURLWithPath: answer))
        try Data(bytes).write(to: URL(fileURLWithPath: data))
        let found = try await Child.run(
            "openssl", ["ts", "-verify", "-data", data, "-in", answer, "-CAfile", scratch.file("ca.pem")])
        return found.status == 0
    }

    /// Runs `body` beside an authority that is gone when it ends.
    static func using<Answer: Sendable>(
        _ body: @escaping @Sendable (TestTimeAuthority) async throws -> Answer
    ) async throws -> Answer {
        let scratch = try Scratch()
        try await certify(in: scratch)
        let router = Router()
        for manner in Manner.allCases {
            router.post(RouterPath(manner.rawValue)) { request, _ in
                let query = try await request.body.collect(upTo: 1 << 16)
                return try await answer(Array(query.readableBytesView), manner, in: scratch)
            }
        }
        let (ports, port) = AsyncStream.makeStream(of: Int.self)
        var logger = Logger(label: "test")
        logger.logLevel = .critical
        let application = Application(
            router: router, configuration: ApplicationConfiguration(address: .hostname("127.0.0.1", port: 0)),
            onServerRunning: { port.yield($0.localAddress?.port ?? 0) }, logger: logger)
        return try await withThrowingTaskGroup(of: Answer?.self) { group in
            group.addTask {
                try await application.run()
                return nil
            }
            group.addTask {
                var iterator = ports.makeAsyncIterator()
                guard let number = await iterator.next() else { throw CancellationError() }
                return try await body(TestTimeAuthority(scratch: scratch, port: number))
            }
            while let answer = try await group.next() {
                if let answer {
                    group.cancelAll()
                    return answer
                }
            }
            throw CancellationError()
        }
    }

    private static func answer(_ query: [UInt8], _ manner: Manner, in scratch: Scratch) async throws -> Response {
        switch manner {
        case .honest: return response(try await stamp(query, as: UUID().uuidString, in: scratch))
        case .replaying:
            let first = scratch.file("first.tsr")
            if let kept = FileManager.default.contents(atPath: first) { return response(Array(kept)) }
            let fresh = try await stamp(query, as: UUID().uuidString, in: scratch)
            try Data(fresh).write(to: URL(fileURLWithPath: first))
            return response(fresh)
        case .refusing:
            // PKIStatus 2, rejection, and nothing else.
            return response([0x30, 0x05, 0x30, 0x03, 0x02, 0x01, 0x02])
        case .closed: return Response(status: .serviceUnavailable)
        case .mumbling: return response(Array("<html>The time is 12:00.</html>".utf8))
        case .endless: return response(Array(repeating: 0x30, count: 1 << 20))
        }
    }

    private static func response(_ bytes: [UInt8]) -> Response {
        Response(
            status: .ok, headers: [.contentType: "application/timestamp-reply"],
            body: ResponseBody(byteBuffer: ByteBuffer(bytes: bytes)))
    }

    private static func stamp(_ query: [UInt8], as name: String, in scratch: Scratch) async throws -> [UInt8] {
        let (asked, answered) = (scratch.file(name + ".tsq"), scratch.file(name + ".tsr"))
        try Data(query).write(to: URL(fileURLWithPath: asked))
        try await run(["ts", "-reply", "-queryfile", asked, "-config", scratch.file("tsa.cnf"), "-out", answered])
        return Array(try Data(contentsOf: URL(fileURLWithPath: answered)))
    }

    /// A root, and a certificate of it that may stamp and nothing else.
    private static func certify(in scratch: Scratch) async throws {
        let curve = ["-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes"]
        let (root, rootKey) = (scratch.file("ca.pem"), scratch.file("ca.key"))
        let (own, ownKey) = (scratch.file("tsa.pem"), scratch.file("tsa.key"))
        try await run(
            ["req", "-x509"] + curve + ["-keyout", rootKey, "-out", root, "-subj", "/CN=authority", "-days", "3650"])
        try await run(
            ["req"] + curve + ["-keyout", ownKey, "-out", scratch.file("tsa.csr"), "-subj", "/CN=time"])
        try write("extendedKeyUsage = critical,timeStamping\n", to: scratch.file("use"))
        try await run([
            "x509", "-req", "-in", scratch.file("tsa.csr"), "-CA", root, "-CAkey", rootKey, "-CAcreateserial", "-out",
            own, "-days", "3650", "-extfile", scratch.file("use"),
        ])
        try write(
            """
            [ tsa ]
            default_tsa = own
            [ own ]
            serial = \(scratch.file("serial"))
            signer_cert = \(own)
            certs = \(root)
            signer_key = \(ownKey)
            signer_digest = sha256
            default_policy = 1.3.6.1.4.1.99999.1
            digests = sha256

            """, to: scratch.file("tsa.cnf"))
    }

    private static func write(_ text: String, to file: String) throws {
        try Data(text.utf8).write(to: URL(fileURLWithPath: file))
    }

    private static func run(_ words: [String]) async throws {
        let result = try await Child.run("openssl", words)
        guard result.status == 0 else { throw TimeAuthorityFailure(words: result.errorText) }
    }
}

/// `openssl` did not do what the test needs; `Scripts/need test` says how it is installed.
struct TimeAuthorityFailure: Error {
    let words: String
}
