import AsyncHTTPClient
import Foundation
import NIOCore
import NIOHTTP1

/// Fills the disk under a server that works, looks at what it says, and frees the disk again.
public struct FullDiskDrill: Sendable {
    private let scratch: Scratch

    /// On a fresh deployment.
    public init() throws { scratch = try Scratch() }

    /// A page as a browser gets it.
    public struct Page: Sendable {
        public let status: UInt
        public let text: String
    }

    /// What was seen.
    public struct Outcome: Sendable {
        public let means: SmallDisk.Means
        /// Writes that were acknowledged before the disk was filled.
        public let before: Int
        public let account: DrillBook.Account
        /// The API's answers while it was full: in English, Chinese and Burmese.
        public let problems: [DrillClient.Answer]
        /// The counter's form, sent while it was full.
        public let page: Page
        /// The form of a step, sent while it was full.
        public let kept: Page
        /// The form of the door, sent while it was full.
        public let signIn: Page
        /// The refused writes with the same keys, once there was room.
        public let after: [DrillClient.Answer]
        public let check: DrillCheck
    }

    /// Holds it.
    public func run() async throws -> Outcome {
        let http = DrillClient.http()
        do {
            let outcome = try await run(http)
            try await http.shutdown()
            return outcome
        } catch {
            try? await http.shutdown()
            throw error
        }
    }

    private func run(_ http: HTTPClient) async throws -> Outcome {
        let disk = try await SmallDisk(in: scratch)
        let address = disk.server.address
        let book = DrillBook(seed: 1, goal: 0)
        let client = try await DrillClient.signedIn(http, at: address, as: Drill.login, password: Drill.password)
        let cases = try await write(0..<12, client, address, book)
        let before = book.account.acknowledged.count
        try await disk.fill()
        // What the log has room for is still taken, and counts.
        var refused: [DrillWrite] = []
        for number in 12..<400 where refused.count < 2 {
            let write = DrillWrite(number)
            let answer = try await send(write, client, address, book)
            if answer.status != 201 { refused.append(write) }
        }
        // Less than a case may still fit into the log; the door writes least of all.
        let door = PageClient(http: http, address: address, secret: "")
        var signIn = Page(status: 0, text: "")
        for _ in 0..<200 where signIn.status != 503 {
            signIn = try await door.post("/sign-in", ["name": Drill.login, "password": Drill.password])
        }
        var problems: [DrillClient.Answer] = []
        for language in ["en", "zh-Hans", "my"] {
            guard let write = refused.first else { break }
            problems.append(try await client.send(write, to: address, language: language))
        }
        let browser = PageClient(http: http, address: address, secret: client.secret)
        let page = try await browser.post("/intake/P01", Self.form, language: "zh-Hans")
        let kept = try await browser.post(
            "/cases/\(cases.first ?? "")/steps/medical/refuse", ["refuse-words": "样例 \"二\"", "version": "1"])
        try await disk.free()
        var after: [DrillClient.Answer] = []
        for write in refused { after.append(try await send(write, client, address, book)) }
        try disk.copyDatabase(to: scratch.file("seen.db"))
        let stored = try await DrillStored(sqlite: scratch.file("seen.db"))
        await disk.server.stop()
        return Outcome(
            means: disk.means, before: before, account: book.account, problems: problems, page: page, kept: kept,
            signIn: signIn, after: after, check: DrillCheck(book.account, stored, reference: DrillWrite(0)))
    }

    /// Sends the writes and answers the cases.
    private func write(_ numbers: Range<Int>, _ client: DrillClient, _ address: String, _ book: DrillBook) async throws
        -> [String]
    {
        var cases: [String] = []
        for number in numbers {
            cases.append(try await send(DrillWrite(number), client, address, book).json["id"]?.text ?? "")
        }
        return cases
    }

    private func send(_ write: DrillWrite, _ client: DrillClient, _ address: String, _ book: DrillBook) async throws
        -> DrillClient.Answer
    {
        let answer = try await client.send(write, to: address)
        book.note(answer, to: write)
        return answer
    }

    /// What a clerk typed at the counter.
    private static var form: [String: String] {
        TestPeople.workerForYears.merging([
            "name_latin_primary": "TYPED BY HAND", "id_doc_number": "TY1234567", "key": "typed-by-hand",
            "do": "submit", "paper.entry_doc": "on",
        ]) { $1 }
    }
}

/// A browser with one session.
struct PageClient: Sendable {
    let http: HTTPClient
    let address: String
    let secret: String

    /// Sends a form.
    func post(_ path: String, _ form: [String: String], language: String = "en") async throws -> FullDiskDrill.Page {
        var request = HTTPClientRequest(url: address + path)
        request.method = .POST
        request.headers.add(name: "content-type", value: "application/x-www-form-urlencoded")
        request.headers.add(name: "sec-fetch-site", value: "same-origin")
        request.headers.add(name: "cookie", value: "anju=\(secret); anju-language=\(language)")
        let pairs = form.sorted { $0.key < $1.key }.map { Self.encoded($0.key) + "=" + Self.encoded($0.value) }
        request.body = .bytes(ByteBuffer(string: pairs.joined(separator: "&")))
        let response = try await http.execute(request, timeout: .seconds(60))
        let bytes = try await response.body.collect(upTo: 1 << 21)
        return FullDiskDrill.Page(status: response.status.code, text: String(buffer: bytes))
    }

    private static func encoded(_ text: String) -> String {
        text.addingPercentEncoding(withAllowedCharacters: .alphanumerics) ?? ""
    }
}
