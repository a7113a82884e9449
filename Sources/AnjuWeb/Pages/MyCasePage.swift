import AnjuCore
import AnjuHTML
import AnjuI18n

/// A person's own case on a phone.
struct MyCasePage: PageView {
    let model: Model
    let t: Translator

    var kind: PageKind { .public }
    var title: String { t("mine.title") }

    var body: HTML {
        .of {
            identity
            for (index, decision) in model.decisions.enumerated() { verdict(decision, id: "decision-\(index + 1)") }
            permit
            model.next?.html(tab: t("mine.now")) ?? .nothing
            UnmetCondition.sheet(model.unmet, note: t("unmet.note-mine"), t)
            for check in model.checks { self.check(check) }
            limits
            referrals
            mend
            needs
            FeeRow.sheet(model.fees, t)
            steps
            looks
            Act(label: t("mine.leave"), path: model.leavePath, weight: .plain, sends: [:]).html
        }
    }

    /// What the pack or an official says, which may be in another language than the page.
    private func said(_ text: String) -> HTML { ForeignWords.html(text, on: t.language) }

    private var identity: HTML {
        let first = model.names.first(for: t.language)
        return div {
            p(.class("quiet small")) { model.procedure }
            h1(.class("called"), .lang(first.language?.rawValue)) { first.text }
            p(.class("quiet")) {
                HTML.joined(model.names.others(for: t.language).map(\.html), by: " · ")
                br()
                span(.class("mono small")) { model.number }
            }
            if let place = model.place { p(.class("note")) { place } }
        }
    }

    private func check(_ check: OwnCheck) -> HTML {
        Sheet.titled(check.title, id: check.id) {
            div(.class("pad")) {
                p { check.status.html(check.words) }
                Fact.column(check.facts)
                p(.class("note below")) { said(check.remedy) }
                if let appeal = check.appeal {
                    form(.class("form below"), .method("post"), .action(appeal.path), .novalidate()) {
                        for (name, value) in appeal.sends.sorted(by: { $0.key < $1.key }) {
                            input(.type("hidden"), .name(name), .value(value))
                        }
                        FieldView(appeal.code, t, .public).html
                        p(.class("f w12")) { button(.class("btn plain"), .type("submit")) { t("checks.appeal-do") } }
                    }
                }
            }
        }
    }

    private var limits: HTML {
        if model.limits.isEmpty { return .nothing }
        return Sheet.titled(t("mine.limits"), id: "limits") {
            ul(.class("list")) {
                for line in model.limits {
                    Sheet.line((line.clock.state == .hold ? Icon.hold : .clock).html, end: line.clock.wordsHTML) {
                        b { line.words }
                        if let mayMove = line.mayMove { p { mayMove } }
                        p(.class("quiet small")) { cite { line.article } }
                    }
                }
            }
        }
    }

    private var referrals: HTML {
        if model.referrals.isEmpty { return .nothing }
        return Sheet.titled(t("mine.referred"), id: "referred") {
            ul(.class("list")) {
                for line in model.referrals {
                    Sheet.line(Status.hold.icon.html, end: .nothing) {
                        b { said(line.why) }
                        p { said(line.place) }
                        p(.class("quiet small")) { line.when }
                    }
                }
            }
        }
    }

    private var mend: HTML {
        if model.mend.isEmpty { return .nothing }
        return Sheet.titled(t("mine.mend", ["count": .number(model.mend.count)]), id: "mend") {
            ul(.class("list")) {
                for line in model.mend {
                    Sheet.line(Status.bad.shape(t("status.missing")), end: .nothing, isNeeded: true) {
                        b { said(line.title) }
                        if let why = line.why { p { said(why) } }
                        for how in line.how { p { said(how) } }
                        p(.class("quiet small")) { cite { said(line.article) } }
                    }
                }
            }
        }
    }

    private var needs: HTML {
        if model.needs.isEmpty { return .nothing }
        let missing = model.needs.count(where: \.isMissing)
        let heading = model.mend.isEmpty ? t("mine.complete") : t("mine.held")
        return Sheet.titled(missing == 0 ? heading : t("mine.missing", ["count": .number(missing)]), id: "needs") {
            Need.list(model.needs, t)
            if let words = model.fetched { p(.class("note flush")) { words } }
        }
    }

    private var steps: HTML {
        section(.aria(.labelledby, "steps")) {
            h2(.id("steps"), .class("gap")) { t("case.steps") }
            ol(.class("path")) { for step in model.steps { line(step) } }
        }
    }

    private func line(_ step: PathStep) -> HTML {
        li(.class("is-" + step.status.rawValue), .when(step.status == .now, .aria(.current, "step"))) {
            span(.class(step.status.rawValue)) { step.status.icon.html }
            div {
                b { step.title }
                p { step.words }
            }
        }
    }

    private func verdict(_ decision: Decision, id: String) -> HTML {
        section(.class("verdict " + decision.status.rawValue), .aria(.labelledby, id)) {
            h2(.id(id)) { decision.status.html(decision.title) }
            p(.class("quiet small")) { decision.when }
            for reason in decision.reasons { p(.class("below")) { said(reason) } }
            for article in decision.articles { p(.class("quiet small")) { cite { said(article) } } }
            if let remedy = decision.remedy { p(.class("note below")) { said(remedy) } }
        }
    }

    private var permit: HTML {
        guard let permit = model.permit else { return .nothing }
        return div(.class("panel")) {
            p { t("mine.permit") }
            p(.class("row")) {
                b { permit.number }
                permit.status.tag(permit.statusWords)
            }
            p { permit.words }
            for reason in permit.reasons { p(.class("below")) { said(reason) } }
            for article in permit.articles { p(.class("quiet small")) { cite { said(article) } } }
            if let remedy = permit.remedy { p(.class("note below")) { said(remedy) } }
            if let path = permit.path { p { a(.href(path)) { t("mine.permit-open") } } }
        }
    }

    private var looks: HTML {
        Sheet.titled(t("mine.looked"), id: "looked") {
            if model.looks.isEmpty {
                p(.class("pad")) { t("mine.nobody-looked") }
            } else {
                Look.list(model.looks, small: false)
            }
            if let path = model.looksPath { p(.class("pad more")) { a(.href(path)) { t("mine.all-looks") } } }
        }
    }
}
