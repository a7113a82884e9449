import AnjuHTML
import AnjuI18n

/// A case: who, where it stands, what comes next, what is missing, and why.
struct CasePage: PageView {
    let model: Model
    let t: Translator

    var kind: PageKind { .desk }
    var hasErrors: Bool { model.problem != nil }

    var title: String {
        [model.names.first(for: t.language).text, model.procedure].joined(separator: " · ")
    }

    var body: HTML {
        .of {
            ErrorSummary(model.problem.map { [.init(anchor: nil, words: $0)] } ?? [], t).html
            notice
            file
            UnmetCondition.sheet(model.unmet, note: t("unmet.note"), t)
            div(.class("two work")) {
                model.next?.html(tab: t("case.next")) ?? .nothing
                div(.class("stack")) {
                    if !model.told.needs.isEmpty { told }
                    if !model.pictures.isEmpty { PictureList(pictures: model.pictures, t: t).html }
                    if !model.forms.isEmpty { forms }
                    if let rules = model.rules {
                        section(.class("sheet"), .aria(.label, t("case.rules"))) {
                            div(.class("pad panels")) { rules.html(t) }
                        }
                    }
                }
                aside(.class("stack"), .aria(.label, t("case.aside"))) { side }
            }
        }
    }

    private var notice: HTML {
        guard let words = model.notice else { return .nothing }
        return p(.class("note said"), .role("status")) {
            Status.done.html(words)
        }
    }

    private var file: HTML {
        section(.class("sheet file"), .aria(.labelledby, "who")) {
            p(.class("tab")) {
                span(.class("mono")) { model.number }
                b { model.procedure }
                span(.class("quiet")) { model.version }
            }
            div(.class("who")) {
                portrait
                identity
                div(.class("row start")) {
                    if let path = model.printPath { Act(label: t("case.print-all"), path: path, icon: .print).html }
                    for errand in model.errands { errand.html }
                }
            }
            h2(.class("hide")) { t("case.steps") }
            StepGraphView(model.graph, t).html
        }
    }

    private var portrait: HTML {
        guard let source = model.portrait else { return Icon.silhouette(t("shell.no-portrait")) }
        return img(.class("face"), .src(source), .alt(t("shell.portrait")))
    }

    private var identity: HTML {
        div {
            h1(.class("names"), .id("who")) { model.names.spans(for: t.language) }
            Fact.row(model.facts)
            p(.class("row below")) {
                model.status.tag(model.statusWords)
                for flag in model.flags { span(.class("tag")) { flag } }
                if let conflicts = model.conflicts {
                    a(.href(conflicts.path)) { Status.bad.html(conflicts.label) }
                }
                if model.lookCount > 0 {
                    a(.class("small"), .href("#looked")) {
                        Icon.eye.html
                        " " + t("case.looked-by", ["count": .number(model.lookCount)])
                    }
                }
            }
        }
    }

    private var told: HTML {
        let missing = model.told.missing
        let heading = missing == 0 ? t("case.told-complete") : t("case.told", ["count": .number(missing)])
        return Sheet.titled(heading, id: "told", note: model.told.note) { Need.list(model.told.needs, t) }
    }

    private var forms: HTML {
        Sheet.titled(t("case.forms", ["count": .number(model.forms.count)]), id: "forms", note: model.formsNote) {
            Sheet.scrolling(t("shell.scrollable", ["name": .text(t("case.form"))])) {
                table(.class("rows")) {
                    thead {
                        tr {
                            th(.scope("col")) { t("case.form") }
                            th(.scope("col")) { t("case.form-for") }
                            th(.scope("col"), .class("num")) { t("case.form-required") }
                            th(.scope("col"), .class("w8")) { span(.class("hide")) { t("case.form-progress") } }
                            th(.scope("col")) { t("case.form-state") }
                            th(.scope("col")) { span(.class("hide")) { t("case.form-print") } }
                        }
                    }
                    tbody { for form in model.forms { line(form) } }
                }
            }
        }
    }

    private func line(_ count: FormCount) -> HTML {
        tr {
            th(.scope("row")) {
                if let path = count.path { a(.href(path)) { count.title } } else { count.title }
            }
            td { count.audience ?? "" }
            td(.class("num")) { count.figures }
            td {
                progress(
                    .class("meter"), .value(String(count.filled)), .max(max(count.required, 1)),
                    .aria(.label, t("case.form-required") + " " + count.figures))
            }
            td { count.status(t) }
            td { count.pdf?.html ?? .nothing }
        }
    }

    @HTMLBuilder private var side: HTML {
        if !model.clocks.isEmpty { clocks }
        FeeRow.sheet(model.fees, t)
        if !model.reasons.isEmpty {
            Sheet.titled(t("case.why"), id: "why", note: t("case.why-note")) {
                Reason.list(Array(model.reasons.prefix(Self.reasonsShown)))
                earlierReasons
            }
        }
        section(.class("sheet"), .id("looked"), .aria(.labelledby, "looked-title")) {
            header {
                h2(.id("looked-title")) { t("case.looked") }
                p { t("case.looked-note") }
            }
            if model.looks.isEmpty {
                p(.class("pad quiet")) { t("case.looked-none") }
            } else {
                Look.list(model.looks, small: true)
            }
        }
    }

    /// Lines of the explanation that stand open; the earlier ones are folded away.
    private static let reasonsShown = 8

    private var earlierReasons: HTML {
        let earlier = Array(model.reasons.dropFirst(Self.reasonsShown))
        if earlier.isEmpty { return .nothing }
        return details(.class("pad")) {
            summary { t("case.why-more", ["count": .number(earlier.count)]) }
            Reason.list(earlier)
        }
    }

    private var clocks: HTML {
        Sheet.titled(t("case.clocks"), id: "clocks") {
            ul(.class("list")) {
                for line in model.clocks {
                    Sheet.line((line.clock.state == .hold ? Icon.hold : .clock).html, end: line.clock.wordsHTML) {
                        b { line.title }
                        if let due = line.due { p { due } }
                        if let mayMove = line.mayMove { p(.class("quiet small")) { mayMove } }
                        if let note = line.note { p { note } }
                    }
                }
            }
        }
    }
}
