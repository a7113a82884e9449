import AnjuCore
import Foundation
import HTTPTypes
import Hummingbird
import NIOCore

/// The few files that pages refer to, read once at start.
struct Assets: Sendable {
    private let files: [String: (type: String, bytes: [UInt8], tag: String)]

    private static let types = [
        "anju.css": "text/css; charset=utf-8", "enhance.js": "text/javascript; charset=utf-8",
        "icon.svg": "image/svg+xml",
    ]

    init(folder: String) throws {
        var files: [String: (type: String, bytes: [UInt8], tag: String)] = [:]
        for (name, type) in Self.types {
            let bytes = try Self.read(folder + "/" + name)
            files[name] = (type, bytes, "\"\(Self.checksum(bytes))\"")
        }
        self.files = files
    }

    /// A whole file of ours.
    static func read(_ path: String) throws -> [UInt8] { [UInt8](try Data(contentsOf: URL(fileURLWithPath: path))) }

    func add(to router: Router<AnjuContext>) {
        for (name, file) in files {
            router.get(RouterPath("/" + name)) { request, _ in
                let headers: HTTPFields = [
                    .contentType: file.type, .eTag: file.tag, .cacheControl: "public, max-age=300",
                ]
                if request.headers[.ifNoneMatch] == file.tag { return Response(status: .notModified, headers: headers) }
                return Response(
                    status: .ok, headers: headers, body: ResponseBody(byteBuffer: ByteBuffer(bytes: file.bytes)))
            }
        }
    }

    /// FNV-1a: tells one version of a file from another, nothing more.
    private static func checksum(_ bytes: [UInt8]) -> String {
        String(bytes.reduce(UInt64(0xCBF2_9CE4_8422_2325)) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }, radix: 16)
    }
}
