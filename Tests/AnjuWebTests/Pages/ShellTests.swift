import AnjuCore
import AnjuHTML
import AnjuI18n
import AnjuTesting
import Testing

@testable import AnjuWeb

@Suite struct ShellTests {
    let t: Translator

    init() throws { t = Translator(try Catalogue(folder: Project.root + "/Catalogues"), .english) }

    @Test func `another language leads back to the same page with its query`() {
        let frame = Frame(site: "", path: "/worklist?of=mine&page=2")
        let html = LanguageSwitch(frame, t).html.description
        #expect(html.contains(#"href="/language/my?to=/worklist%3Fof%3Dmine%26page%3D2""#))
        #expect(html.contains(#"lang="en" hreflang="en" aria-current="true""#))
        #expect(html.contains(#"<nav class="lang" aria-label="#))
    }

    @Test func `names stand in the page's language first`() {
        let names = PersonNames(chinese: "钦貌敏", latin: "KHIN", native: Words("ခင်", .burmese))
        #expect(names.ordered(for: .burmese).map(\.text) == ["ခင်", "钦貌敏", "KHIN"])
        #expect(names.first(for: .english).text == "KHIN")
        #expect(names.first(for: "ja").text == "钦貌敏")
        #expect(PersonNames(latin: "ANA", native: Words("ANA", "es")).ordered(for: .chinese).count == 1)
        #expect(PersonNames().first(for: .chinese).text == "–")
    }

    @Test func `a box is described by its error, then its hint, then its source`() {
        let field = Field(
            "phone", label: "Phone", .text("1"), hint: "with country", error: "too short",
            source: Provenance(.hand, "by hand"))
        let html = FieldView(field, t, .desk).html.description
        #expect(html.contains(#"aria-describedby="phone-error phone-hint phone-source" "#))
        #expect(html.contains(#"aria-invalid="true""#))
        #expect(html.contains(#"<label for="phone">Phone</label>"#))
    }

    @Test func `item codes are for desks, and what is known is no box`() {
        let field = Field("birth", label: "Birth", .known("1900"), code: "DE021")
        #expect(FieldView(field, t, .desk).html.description.contains("DE021"))
        let html = FieldView(field, t, .public).html.description
        #expect(!html.contains("DE021") && !html.contains("<input"))
        #expect(html.contains("<output"))
    }

    @Test func `the parts of a date follow the page's language`() throws {
        let field = Field("birth", label: "Birth", .threePartDate(year: "1900", month: "2", day: ""))
        let english = FieldView(field, t, .public).html.description
        let chinese = FieldView(field, Translator(t.catalogue, .chinese), .public).html.description
        #expect(
            try #require(english.firstRange(of: "birth-day")).lowerBound
                < #require(english.firstRange(of: "birth-year")).lowerBound)
        #expect(
            try #require(chinese.firstRange(of: "birth-year")).lowerBound
                < #require(chinese.firstRange(of: "birth-day")).lowerBound)
        #expect(field.anchor == "birth-year")
    }

    @Test func `the summary repeats the words beside the field and leads to it`() {
        let field = Field("sex", label: "Sex", .radio([.init("1", "male")], chosen: ""), error: "Please choose one")
        let html = ErrorSummary(fields: [field], others: ["Changed meanwhile"], t).html.description
        #expect(html.contains("<a href=\"#sex-0\">Sex: Please choose one</a>"))
        #expect(html.contains("<li>Changed meanwhile</li>"))
        #expect(html.contains("There are 2 things to check"))
        #expect(ErrorSummary([], t).html.isEmpty)
    }

    @Test func `what changes something is sent, what only leads is a link`() {
        #expect(Act(label: "Open", path: "/x").html.description == #"<a class="btn plain" href="/x">Open</a>"#)
        let sent = Act(label: "Take", path: "/x", weight: .small, sends: ["version": "4"]).html.description
        #expect(sent.hasPrefix(#"<form method="post" action="/x"><input type="hidden" name="version" value="4">"#))
    }

    @Test func `Enter goes on only where the officer has switched it on`() {
        let page = ErrorPage(model: .init(what: .missing), t: t)
        var frame = Frame(site: "", path: "/")
        #expect(!Layout(frame, t).document(page).description.contains("data-enter-next"))
        frame.entersNextField = true
        #expect(Layout(frame, t).document(page).description.contains(#"data-enter-next="true""#))
    }

    @Test func `a code is drawn as runs of its rows`() {
        let drawing = QRDrawing(size: 3, modules: [true, true, false, false, false, true, true, false, true])
        #expect(drawing.outline == "M0 0h2v1h-2zM2 1h1v1h-1zM0 2h1v1h-1zM2 2h1v1h-1z")
        #expect(drawing.html("code").description.contains(#"viewBox="-4 -4 11 11""#))
    }
}
