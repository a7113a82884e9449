import AnjuHTML
import Testing

@Suite struct HTMLTests {
    @Test func `elements and attributes are written in the order given`() {
        let page = div(.id("a"), .class("b c")) {
            p { "one" }
            br()
            input(.type("checkbox"), .checked(), .disabled(false))
        }
        #expect(page.description == #"<div id="a" class="b c"><p>one</p><br><input type="checkbox" checked></div>"#)
    }

    @Test func `conditions and loops leave nothing behind`() {
        let page = ul {
            if false { li { "never" } }
            for word in ["x", "y"] { li { word } }
            HTML.nothing
        }
        #expect(page.description == "<ul><li>x</li><li>y</li></ul>")
    }

    @Test func `only the root brings the document type`() {
        #expect(html(.lang("my")) { body() }.description == "<!doctype html>\n<html lang=\"my\"><body></body></html>")
    }

    @Test func `an attribute without a value is left out and an empty one is kept`() {
        #expect(a(.id(nil), .class(""), .when(false, .role("alert"))).description == #"<a class=""></a>"#)
    }

    @Test func `drawings keep the case of their names`() {
        let drawing = svg(.viewBox("0 0 4 4"), .preserveAspectRatio("none")) { path(.d("M0 0h4"), .strokeWidth("2")) }
        #expect(
            drawing.description
                == #"<svg viewBox="0 0 4 4" preserveAspectRatio="none"><path d="M0 0h4" stroke-width="2"></path></svg>"#
        )
    }

    @Test func `pieces handed over make the same page`() {
        let page = ul { for number in 0..<2_000 { li { "မြန်မာ \(number) & 中文" } } }
        var whole: [UInt8] = []
        var pieces = 0
        page.write(size: 4_096) { piece in
            whole += piece
            pieces += 1
        }
        #expect(whole == page.utf8)
        #expect(pieces > 10)
    }

    @Test func `pieces are joined by text that is escaped too`() {
        #expect(HTML.joined([b { "1" }, .nothing, b { "2" }], by: " < ").description == "<b>1</b> &lt; <b>2</b>")
    }
}
