import AnjuHTML
import AnjuI18n

/// A page of one's own file: one thing, in blocks that follow one another.
struct OwnPage: PageView {
    /// A part of a page.
    enum Block: Hashable, Sendable {
        case words(String)
        /// What is to be noticed.
        case notice(String)
        /// What has just been done.
        case said(String)
        case facts([Fact])
        case list(title: String, id: String, lines: [Line])
        case acts([Act])
        case empty(EmptyState)
        case form(OwnForm)
        case permitted(title: String, words: [Words])
    }

    /// One line of a list.
    struct Line: Hashable, Sendable {
        var icon: Icon
        var title: Words
        /// Where it leads.
        var path: String?
        var words: [Words] = []
        var quiet: [String] = []
        /// The state, as shape and word.
        var state: Status?
        var stateWords = ""
        /// What one line stands for, opened by a tap.
        var folded: [Line] = []
        var foldedTitle = ""
        /// What can be done with it.
        var acts: [Act] = []
    }

    var title: String
    /// Where the page before is, and what it is called.
    var back: (path: String, words: String)?
    var blocks: [Block]
    /// Faults of the whole, in words.
    var problems: [String] = []
    /// What the person is called whose file it is, where somebody acts for them.
    var ward: String?
    let t: Translator

    var kind: PageKind { .public }
    var hasErrors: Bool { !faults.entries.isEmpty }

    private var faults: ErrorSummary {
        let fields = blocks.flatMap { block -> [Field] in
            if case .form(let form) = block { return form.fields }
            return []
        }
        return ErrorSummary(fields: fields, others: problems, t)
    }

    var body: HTML {
        .of {
            if let back {
                BackLink.html(to: back.path, back.words, t)
            }
            h1 { title }
            if let ward {
                p(.class("note")) { t("own.acting", ["name": .text(ward)]) }
                Act(label: t("own.act-stop"), path: "/my-file/for-myself", weight: .plain, sends: [:]).html
            }
            faults.html
            for block in blocks { html(block) }
            Act(label: t("own.leave"), path: "/my-file/sign-out", weight: .plain, sends: [:]).html
        }
    }

    private func html(_ block: Block) -> HTML {
        switch block {
        case .words(let words): p { words }
        case .notice(let words): p(.class("note")) { words }
        case .said(let words): p(.class("note said"), .role("status")) { Status.done.html(words) }
        case .facts(let facts): Fact.column(facts)
        case .list(let title, let id, let lines):
            Sheet.titled(title, id: id) { ul(.class("list")) { for line in lines { html(line) } } }
        case .acts(let acts): div(.class("row")) { for act in acts { act.html } }
        case .empty(let state): state.html
        case .form(let form): form.html(t)
        case .permitted(let title, let words):
            section(.class("panel")) {
                h2 { title }
                for line in words { p(.class("below")) { line.html } }
            }
        }
    }

    private func html(_ line: Line) -> HTML {
        Sheet.line(line.icon.html, end: line.state?.tag(line.stateWords) ?? .nothing) {
            if let path = line.path { a(.href(path)) { line.title.html } } else { b { line.title.html } }
            for words in line.words { p { words.html } }
            for words in line.quiet { p(.class("quiet small")) { words } }
            if !line.folded.isEmpty {
                details {
                    summary { line.foldedTitle }
                    ul(.class("plain-list")) {
                        for each in line.folded { li { a(.href(each.path ?? "/my-file")) { each.title.html } } }
                    }
                }
            }
            if !line.acts.isEmpty { div(.class("row below")) { for act in line.acts { act.html } } }
        }
    }
}
