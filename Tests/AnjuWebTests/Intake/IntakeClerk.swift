import AnjuTesting
import HTTPTypes
import Testing

/// Somebody at the counter who presses the buttons of a page and looks at what comes first; each press starts from the same session.
struct IntakeClerk: Sendable {
    var browser: PlainBrowser

    /// A page as it came, with the session after it.
    struct Shown: Sendable {
        let page: PlainBrowser.Page
        let browser: PlainBrowser

        var status: Int { page.status }
        var text: String { page.text }
        /// Where it leads.
        var place: String? { page.leads }

        /// What stands beside the field as wrong, without the words for those who hear it alone.
        func error(_ id: String) -> String? {
            (try? page.tree())?.element(id + "-error").map(Self.seen)
        }

        /// What the summary at the top says.
        var summary: [String] {
            (try? page.tree())?.element("errors").map { $0.all("li").map(Self.seen) } ?? []
        }

        /// The form that goes to `path`, or the first of a registration.
        func form(to path: String? = nil) -> PageForm? {
            (try? page.tree())?.forms.first { path == nil ? $0.action.hasPrefix("/intake/") : $0.action == path }
        }

        /// What the control of the form sends.
        func value(_ name: String, to path: String? = nil) -> String? {
            form(to: path)?.pairs([:], pressing: .init(name: "", value: "")).first { $0.0 == name }?.1
        }

        /// The values of the buttons with this name.
        func buttons(_ name: String) -> [String] {
            ((try? page.tree())?.all("button") ?? []).filter { $0["name"] == name }.map { $0["value"] ?? "" }
        }

        private static func seen(_ node: PageNode) -> String {
            var node = node
            node.children = node.children.filter { $0.name != "svg" && !$0.classes.contains("hide") }.map(kept)
            return node.line
        }

        private static func kept(_ node: PageNode) -> PageNode {
            var node = node
            node.children = node.children.filter { !$0.classes.contains("hide") }.map(kept)
            return node
        }
    }

    /// As the official with this login, in this language.
    func signedIn(as login: String, _ language: String = "zh-Hans") async throws -> IntakeClerk {
        var browser = browser
        browser.language = language
        try await browser.signIn(login)
        return IntakeClerk(browser: browser)
    }

    func get(_ path: String) async throws -> Shown {
        var browser = browser
        return Shown(page: try await browser.ask(.get, path), browser: browser)
    }

    /// Presses the button `name` with `value` on the form of `shown` that goes to `path`, after typing `typing`; what the form has no box for is
    /// sent all the same, as a stranger's program would.
    func press(
        _ name: String, _ value: String, on shown: Shown, to path: String? = nil, typing: [String: String] = [:],
        file: [UInt8]? = nil
    ) async throws -> Shown {
        var form = try #require(shown.form(to: path), "no form on the page: \(shown.text.prefix(400))")
        let button = PageForm.Button(name: name, value: value)
        let sent = Set(form.pairs(typing, pressing: button).map(\.0))
        for (name, text) in typing where !sent.contains(name) {
            form.controls.append(.init(name: name, kind: "hidden", value: text, choices: []))
        }
        var browser = browser
        let page = try await browser.submit(
            form, typing, pressing: button, file: file.map { (name: "portrait", bytes: $0) })
        return Shown(page: page, browser: browser)
    }

    /// Sends an empty form.
    func send(_ path: String) async throws -> Shown {
        var browser = browser
        let page = try await browser.ask(.post, path, type: "application/x-www-form-urlencoded", body: [])
        return Shown(page: page, browser: browser)
    }

    /// Opens where `shown` leads to, where it leads anywhere.
    func follow(_ shown: Shown) async throws -> Shown {
        guard let place = shown.place else { return shown }
        return try await get(place)
    }
}
