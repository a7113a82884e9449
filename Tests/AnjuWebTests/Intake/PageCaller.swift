import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import NIOCore
import Testing

/// Opens pages and presses their buttons as a browser without scripts does: every control is sent back as it came.
struct PageCaller: Sendable {
    let client: any TestClientProtocol
    var session = ""
    var language = "zh-Hans"

    /// A file that somebody chose.
    struct File: Sendable {
        var name: String
        var bytes: [UInt8]
    }

    /// As the official with this login, in this language.
    func signedIn(as login: String, _ language: String = "zh-Hans") async throws -> PageCaller {
        var caller = PageCaller(client: client, language: language)
        let page = try await caller.send(
            "/sign-in", [("name", login), ("password", APISite.password)].map { ReadForm.Pair(name: $0, value: $1) })
        #expect(page.status == 303)
        caller.session = page.cookie ?? ""
        return caller
    }

    func get(_ path: String) async throws -> ReadPage { try await call(.get, path, nil, nil) }

    /// Presses the button `name` with `value` on the form of `page` that goes to `path`, after typing `typing`.
    func press(
        _ name: String, _ value: String, on page: ReadPage, to path: String? = nil, typing: [String: String] = [:],
        file: File? = nil
    ) async throws -> ReadPage {
        var form = try #require(page.form(to: path), "no form on the page: \(page.text.prefix(400))")
        for (item, text) in typing { form[item] = text }
        let pairs = form.pairs + (name.isEmpty ? [] : [ReadForm.Pair(name: name, value: value)])
        return try await send(form.action, pairs, file: file, isMultipart: form.isMultipart)
    }

    /// Opens where `page` leads to, where it leads anywhere.
    func follow(_ page: ReadPage) async throws -> ReadPage {
        guard let place = page.place else { return page }
        return try await get(place)
    }

    func send(_ path: String, _ pairs: [ReadForm.Pair], file: File? = nil, isMultipart: Bool = false) async throws
        -> ReadPage
    {
        if !isMultipart {
            let body = pairs.map { Self.encoded($0.name) + "=" + Self.encoded($0.value) }.joined(separator: "&")
            return try await call(.post, path, ByteBuffer(string: body), "application/x-www-form-urlencoded")
        }
        var body = ByteBuffer()
        for pair in pairs {
            body.writeString(
                "--anju-test\r\nContent-Disposition: form-data; name=\"\(pair.name)\"\r\n\r\n\(pair.value)\r\n")
        }
        if let file {
            body.writeString(
                "--anju-test\r\nContent-Disposition: form-data; name=\"portrait\"; filename=\"\(file.name)\"\r\n\r\n")
            body.writeBytes(file.bytes)
            body.writeString("\r\n")
        }
        body.writeString("--anju-test--\r\n")
        return try await call(.post, path, body, "multipart/form-data; boundary=anju-test")
    }

    private func call(_ method: HTTPRequest.Method, _ path: String, _ body: ByteBuffer?, _ type: String?) async throws
        -> ReadPage
    {
        var headers: HTTPFields = [.cookie: "anju=\(session); anju-language=\(language)"]
        headers[try #require(HTTPField.Name("Sec-Fetch-Site"))] = "same-origin"
        if let type { headers[.contentType] = type }
        let answer = try await client.execute(uri: path, method: method, headers: headers, body: body)
        return ReadPage(
            status: answer.status.code, headers: answer.headers, text: String(buffer: answer.body))
    }

    private static func encoded(_ text: String) -> String {
        text.addingPercentEncoding(withAllowedCharacters: .alphanumerics) ?? ""
    }
}
