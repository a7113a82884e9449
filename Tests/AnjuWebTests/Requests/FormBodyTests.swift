import Testing

@testable import AnjuWeb

/// What a form sent, as every page reads it.
@Suite struct FormBodyTests {
    private func read(_ pairs: [(String, String)], multipart: Bool) throws -> FormBody {
        if multipart {
            return try FormBody(PlainBrowser.parts(pairs, nil, "b"), type: "multipart/form-data; boundary=b")
        }
        return try FormBody(Array(PlainBrowser.encoded(pairs).utf8), type: "application/x-www-form-urlencoded")
    }

    @Test(arguments: [false, true]) func `white space at both ends is not what was typed`(multipart: Bool) throws {
        let form = try read(
            [
                ("role", "　counter_clerk \n"), ("reason", " two\n lines "), ("blank", "\u{3000}\u{200B}\t"),
                ("native", "\u{FEFF}ခင်မောင် "),
            ], multipart: multipart)
        #expect(form["role"] == "counter_clerk")
        #expect(form["reason"] == "two\n lines")
        #expect(form["blank"].isEmpty)
        #expect(form["native"] == "ခင်မောင်")
    }

    @Test(arguments: [false, true]) func `a password is taken to its last space`(multipart: Bool) throws {
        let form = try read([("password", " a b "), ("password-grt_1", "　x")], multipart: multipart)
        #expect(form["password"] == " a b " && form["password-grt_1"] == "　x")
    }
}
