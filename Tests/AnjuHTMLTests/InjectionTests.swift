import AnjuHTML
import Testing

@Suite struct InjectionTests {
    static let corpus = [
        "<script>alert(1)</script>", "\"><img src=x onerror=alert(1)>", "' onmouseover='alert(1)",
        "` onclick=alert(1) `",
        "</textarea><svg onload=alert(1)>", "</title><script>alert(1)</script>",
        "<!--<img src='--><script>alert(1)//'>",
        "]]><script>alert(1)</script>", "&lt;script&gt;alert(1)&lt;/script&gt;", "&#60;script&#62;",
        "<\u{0}script>alert(1)",
        "\u{1}<a href=javascript:alert(1)>", "<math><mi xlink:href=\"data:x,<script>\">",
        "<svg><style><img src=x onerror=1>",
        "\u{FF1C}script\u{FF1E}", "\u{202E}<b>\u{2066}", "{{constructor.constructor('alert(1)')()}}",
        "\r\n<iframe src=//x>",
        "<noscript><p title=\"</noscript><img src=x onerror=alert(1)>\">", "<plaintext>", "' --><xmp>", "=1+1|cmd",
    ]

    @Test(arguments: corpus) func `text stays text in every place that text can stand`(text: String) {
        let page = div {
            p { text }
            textarea { text }
            title { text }
            option { text }
        }
        let opened = page.description.matches(of: #/<([^>]*)>/#).map { String($0.1) }
        #expect(
            opened == ["div", "p", "/p", "textarea", "/textarea", "title", "/title", "option", "/option", "/div"])
        #expect(!page.description.unicodeScalars.contains { $0.value < 9 || ($0.value > 10 && $0.value < 32) })
    }

    @Test(arguments: corpus) func `an attribute's value cannot end the attribute`(text: String) {
        let inside = input(.value(text), .title(text)).description.dropFirst("<input value=\"".count)
        let value = inside.prefix { $0 != "\"" }
        #expect(inside.hasPrefix("\(value)\" title=\"\(value)\">"))
        #expect(!value.contains { "<>'`".contains($0) })
    }

    @Test(arguments: [
        "javascript:alert(1)", "JavaScript:alert(1)", " javascript:alert(1)", "java\tscript:alert(1)",
        "java\nscript:alert(1)",
        "\u{1}javascript:alert(1)", "vbscript:x", "data:text/html,<script>alert(1)</script>", "//evil.example",
        "\\\\evil.example",
        "/\\evil.example", "file:///etc/passwd", "blob:x", "javascript&colon;alert(1):", "view-source:x",
        "data:image/svg+xml;base64,x",
    ]) func `an address that could run or leave is refused`(address: String) {
        #expect(a(.href(address)).description == #"<a href="about:invalid"></a>"#)
        #expect(form(.action(address)).description == #"<form action="about:invalid"></form>"#)
        #expect(img(.src(address)).description == #"<img src="about:invalid">"#)
    }

    @Test(arguments: [
        "/cases/RL-2026-000017", "?page=2", "#main", "", "worklist", "/a?to=/b:c", "tel:+860692000000",
        "mailto:a@b.example",
        "https://example.org/x", "a/b:c",
    ]) func `an address that only leads somewhere is kept`(address: String) {
        #expect(a(.href(address)).description == "<a href=\"\(address)\"></a>")
    }

    @Test func `a picture made on the spot is kept only as a picture`() {
        #expect(img(.src("data:image/png;base64,AAAA")).description == #"<img src="data:image/png;base64,AAAA">"#)
        #expect(a(.href("data:image/png;base64,AAAA")).description == #"<a href="about:invalid"></a>"#)
    }
}
