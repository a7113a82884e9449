import AnjuCore
import HTTPTypes
import Hummingbird
import NIOCore

/// The one file of a `multipart/form-data` body (RFC 7578), piece by piece as it arrives.
struct ArrivingFile {
    /// Seconds within which it has arrived.
    static let longest = 1_800
    /// Most bytes before the file begins.
    private static let mostBefore = 1 << 16

    private var pieces: RequestBody.AsyncIterator
    private let mark: [UInt8]
    /// What came and was not handed on.
    private var waiting: [UInt8] = Array("\r\n".utf8)
    private var isOver = false
    /// What its owner calls it; empty where none was chosen.
    private(set) var name = ""

    /// Throws `request.unreadable` for what is no such body.
    init(_ request: Request) throws {
        let type = request.headers[.contentType] ?? ""
        guard type.lowercased().hasPrefix("multipart/form-data"), let boundary = FormBody.boundary(type) else {
            throw Problem(.invalid, "request.unreadable")
        }
        mark = Array("\r\n--\(boundary)".utf8)
        pieces = request.body.makeAsyncIterator()
    }

    /// Goes to the beginning of the file; answers whether there is one.
    ///
    /// Fields before it are passed over.
    mutating func begin() async throws -> Bool {
        while true {
            while Multipart.find(mark, in: waiting, from: 0) == nil || headerEnd() == nil {
                guard waiting.count < Self.mostBefore, let more = try await pieces.next() else { return false }
                waiting += more.readableBytesView
            }
            guard let end = headerEnd(), let start = Multipart.find(mark, in: waiting, from: 0) else { return false }
            let headers = String(decoding: waiting[start..<end], as: UTF8.self)
            waiting.removeFirst(end + 4)
            if let name = Multipart.value("filename", in: headers) {
                self.name = IncomingText.read(name) ?? ""
                return true
            }
        }
    }

    /// Where the empty line behind the first part's headers begins.
    private func headerEnd() -> Int? {
        Multipart.find(mark, in: waiting, from: 0).flatMap {
            Multipart.find([13, 10, 13, 10], in: waiting, from: $0 + mark.count)
        }
    }

    /// The next bytes of the file; `nil` behind the last.
    ///
    /// Throws `request.unreadable` where it breaks off.
    mutating func next() async throws -> [UInt8]? {
        while !isOver {
            if let end = Multipart.find(mark, in: waiting, from: 0) {
                isOver = true
                let last = Array(waiting[..<end])
                waiting = []
                return last.isEmpty ? nil : last
            }
            let sure = waiting.count - mark.count
            if sure > 0 {
                let bytes = Array(waiting[..<sure])
                waiting.removeFirst(sure)
                return bytes
            }
            guard let more = try await pieces.next() else { throw Problem(.invalid, "request.unreadable") }
            waiting += more.readableBytesView
        }
        return nil
    }
}
