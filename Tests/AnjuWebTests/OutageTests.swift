import AnjuSQL
import AnjuTesting
import Foundation
import HTTPTypes
import HummingbirdTesting
import NIOCore
import Testing

/// A database that is away is said as such, and costs nobody what they typed.
@Suite struct OutageTests {
    @Test func `a session that cannot be looked up is no reason to sign in anew`() async throws {
        let site = try await APISite()
        try await site.calling { nobody in
            let clerk = try await nobody.signedIn(as: "clerk")
            await site.centre.database.close()
            let answer = try await clerk.get("worklist")
            #expect(answer.status == 503)
            #expect(answer.code == "database.unavailable")
            #expect(try await nobody.get("worklist").status == 401)
            #expect(try await nobody.get("procedures").status == 200)
        }
    }

    @Test func `what was typed is kept to be sent again, every value of it, but never a password`() async throws {
        let site = try await APISite()
        try await site.calling { nobody in
            let secret = try #require(try await nobody.signedIn(as: "clerk").secret)
            await site.centre.database.close()
            let path = "/cases/cas_00000000000000000000000000/steps/medical/return"
            let page = try await nobody.send(path, "return-reasons=a&return-reasons=b&return-words=%22%3C", secret)
            #expect(page.status == .serviceUnavailable)
            let text = String(buffer: page.body)
            #expect(text.contains("action=\"\(path)\""))
            for field in [
                "name=\"return-reasons\" value=\"a\"", "name=\"return-reasons\" value=\"b\"",
                "name=\"return-words\" value=\"&quot;&lt;\"",
            ] {
                #expect(text.contains("<input type=\"hidden\" \(field)>"))
            }
            let door = try await nobody.send("/sign-in", "name=clerk&password=\(APISite.password)", "")
            #expect(door.status == .serviceUnavailable)
            #expect(!String(buffer: door.body).contains(APISite.password))
        }
    }
}

extension APICaller {
    /// Sends a form as a browser does.
    fileprivate func send(_ path: String, _ form: String, _ secret: String) async throws -> TestResponse {
        var fields: HTTPFields = [.contentType: "application/x-www-form-urlencoded", .cookie: "anju=" + secret]
        fields[.contentLength] = "\(form.utf8.count)"
        fields[try #require(HTTPField.Name("Sec-Fetch-Site"))] = "same-origin"
        return try await client.execute(uri: path, method: .post, headers: fields, body: ByteBuffer(string: form))
    }
}
