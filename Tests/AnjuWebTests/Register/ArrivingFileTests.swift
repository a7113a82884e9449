import AnjuCore
import HTTPTypes
import Hummingbird
import NIOCore
import Testing

@testable import AnjuWeb

/// A file comes whole out of its body, however the body is cut on its way.
@Suite struct ArrivingFileTests {
    private static let text = "a,b\r\n--y not the mark\r\n-\r\n\r\n--\r\nc,d"

    private func request(_ body: String, cut: Int, type: String = "multipart/form-data; boundary=x") -> Request {
        let bytes = Array(body.utf8)
        let pieces = stride(from: 0, to: bytes.count, by: cut).map {
            ByteBuffer(bytes: bytes[$0..<min(bytes.count, $0 + cut)])
        }
        let stream = AsyncStream<ByteBuffer> { continuation in
            for piece in pieces { continuation.yield(piece) }
            continuation.finish()
        }
        var head = HTTPRequest(method: .post, scheme: nil, authority: nil, path: "/")
        head.headerFields[.contentType] = type
        return Request(head: head, body: RequestBody(asyncSequence: stream))
    }

    private func content(_ request: Request) async throws -> (name: String, text: String)? {
        var file = try ArrivingFile(request)
        guard try await file.begin() else { return nil }
        var bytes: [UInt8] = []
        while let more = try await file.next() { bytes += more }
        return (file.name, String(decoding: bytes, as: UTF8.self))
    }

    private static func body(_ content: String, before: String = "") -> String {
        before + "--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"名单.csv\"\r\n"
            + "Content-Type: text/csv\r\n\r\n" + content + "\r\n--x--\r\n"
    }

    private static let field = "--x\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\n\r\n"

    @Test(arguments: [1, 2, 3, 7, 64, 10_000], ["", Self.field]) func `the file is the same`(cut: Int, before: String)
        async throws
    {
        let read = try #require(try await content(request(Self.body(Self.text, before: before), cut: cut)))
        #expect(read.name == "名单.csv" && read.text == Self.text)
        let empty = try #require(try await content(request(Self.body("", before: before), cut: cut)))
        #expect(empty.text.isEmpty)
    }

    @Test func `without a file there is none, and what breaks off is not taken for whole`() async throws {
        #expect(try await content(request(Self.field + "--x--\r\n", cut: 5)) == nil)
        #expect(try await content(request("", cut: 5)) == nil)
        let endless = String(repeating: "a", count: 200_000)
        #expect(try await content(request(endless, cut: 900)) == nil)
        await #expect(throws: Problem.self) {
            _ = try await content(request(String(Self.body("abc").dropLast(7)), cut: 5))
        }
        await #expect(throws: Problem.self) { _ = try await content(request("a=b", cut: 5, type: "text/plain")) }
    }
}
