import AnjuTesting
import AnjuWeb
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import NIOCore
import Testing

/// A browser that knows HTML, cookies and redirects, and no script: it sends what the forms of a page say.
struct PlainBrowser: Sendable {
    let client: any TestClientProtocol
    private(set) var cookies: [String: String] = [:]
    /// Such as `en`.
    var language = "zh-Hans"
    /// Headers beside the usual ones.
    var extra: HTTPFields = [:]

    init(_ client: any TestClientProtocol) { self.client = client }

    /// What came back in the end.
    struct Page: Sendable {
        /// Where it was found, after every redirect.
        let path: String
        let status: Int
        let headers: HTTPFields
        let bytes: [UInt8]

        var text: String { String(decoding: bytes, as: UTF8.self) }
        var isHTML: Bool { headers[.contentType]?.hasPrefix("text/html") == true }
        /// Where it leads, for one that was not followed.
        var leads: String? { headers[.location] }

        func tree() throws -> PageNode { try PageNode(page: text) }

        /// The form that is sent to this address.
        func form(_ action: String) throws -> PageForm {
            try #require(try tree().forms.first { $0.action == action }, "no form to \(action) on \(path)")
        }

        /// The form with a control of this name.
        func form(with name: String) throws -> PageForm {
            try #require(
                try tree().forms.first { $0.controls.contains { $0.name == name } }, "no form with \(name) on \(path)")
        }
    }

    /// One request, redirects not followed; cookies are kept.
    mutating func ask(
        _ method: HTTPRequest.Method, _ path: String, type: String? = nil, body: [UInt8]? = nil,
        origin: String? = "same-origin"
    ) async throws -> Page {
        var fields: HTTPFields = [.acceptLanguage: language]
        if let origin { fields[try #require(HTTPField.Name("Sec-Fetch-Site"))] = origin }
        if !cookies.isEmpty {
            fields[.cookie] = cookies.sorted { $0.key < $1.key }.map { $0 + "=" + $1 }.joined(separator: "; ")
        }
        if let type { fields[.contentType] = type }
        for field in extra { fields[field.name] = field.value }
        let response = try await client.execute(
            uri: path, method: method, headers: fields, body: body.map { ByteBuffer(bytes: $0) })
        for line in response.headers[values: .setCookie] {
            let pair = line.prefix { $0 != ";" }.split(separator: "=", maxSplits: 1).map(String.init)
            if pair.count == 2 { cookies[pair[0]] = pair[1] } else { cookies[pair[0]] = nil }
        }
        return Page(
            path: path, status: Int(response.status.code), headers: response.headers,
            bytes: Array(response.body.readableBytesView))
    }

    /// Opens a page and goes where it leads.
    mutating func open(_ path: String) async throws -> Page {
        try await follow(try await ask(.get, path))
    }

    /// Sends a form as it stands with `changes`, and goes where that leads.
    mutating func send(
        _ form: PageForm, _ changes: [String: String] = [:], pressing button: PageForm.Button? = nil,
        file: (name: String, bytes: [UInt8])? = nil
    ) async throws -> Page {
        try await follow(try await submit(form, changes, pressing: button, file: file))
    }

    /// Sends a form and answers what came first.
    mutating func submit(
        _ form: PageForm, _ changes: [String: String] = [:], pressing button: PageForm.Button? = nil,
        file: (name: String, bytes: [UInt8])? = nil
    ) async throws -> Page {
        let pairs = form.pairs(changes, pressing: button)
        if form.method == "get" {
            return try await ask(.get, form.action + "?" + Self.encoded(pairs))
        }
        if form.isMultipart {
            let boundary = "anju-plain-browser"
            return try await ask(
                .post, form.action, type: "multipart/form-data; boundary=" + boundary,
                body: Self.parts(pairs, file, boundary))
        }
        return try await ask(
            .post, form.action, type: "application/x-www-form-urlencoded", body: Array(Self.encoded(pairs).utf8))
    }

    private mutating func follow(_ page: Page) async throws -> Page {
        var page = page
        for _ in 0..<5 {
            guard (300..<400).contains(page.status), let path = page.leads else { return page }
            page = try await ask(.get, path)
        }
        return page
    }

    /// As an official of the tests.
    mutating func signIn(_ login: String) async throws {
        cookies = [:]
        let form = try await open("/sign-in").form("/sign-in")
        let page = try await send(form, ["name": login, "password": APISite.password])
        try #require(page.status == 200, "\(login) is not signed in: \(page.status)")
        // The official's own language stands before the browser's; the switch on the page before both.
        if language != "zh-Hans" { _ = try await open("/language/\(language)?to=/verify") }
    }

    static func encoded(_ pairs: [(String, String)]) -> String {
        pairs.map { encoded($0) + "=" + encoded($1) }.joined(separator: "&")
    }

    static func encoded(_ text: String) -> String {
        let digits = Array("0123456789ABCDEF")
        return text.utf8.map { byte in
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: "."):
                String(UnicodeScalar(byte))
            default: "%\(digits[Int(byte >> 4)])\(digits[Int(byte & 15)])"
            }
        }.joined()
    }

    static func parts(
        _ pairs: [(String, String)], _ file: (name: String, bytes: [UInt8])?, _ boundary: String
    ) -> [UInt8] {
        var body: [UInt8] = []
        for (name, value) in pairs {
            let plain = name.replacing("\"", with: "%22")
            body += "--\(boundary)\r\nContent-Disposition: form-data; name=\"\(plain)\"\r\n\r\n\(value)\r\n".utf8
        }
        if let file {
            body += "--\(boundary)\r\nContent-Disposition: form-data; name=\"\(file.name)\"; ".utf8
            body += "filename=\"portrait.png\"\r\nContent-Type: image/png\r\n\r\n".utf8
            body += file.bytes + "\r\n".utf8
        }
        return body + "--\(boundary)--\r\n".utf8
    }
}

extension APISite {
    /// Walks through the pages without a socket.
    func walking<T: Sendable>(_ body: @Sendable (PlainBrowser) async throws -> T) async throws -> T {
        try await Application(router: site.router()).test(.router) { try await body(PlainBrowser($0)) }
    }
}
