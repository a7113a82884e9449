import Foundation

extension Browser {
    /// The tags of WCAG 2.2, levels A and AA.
    public static let accessibility = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]

    /// The rules that a change between day and night can touch: all that look at colours.
    public static let colourRules = ["color-contrast", "link-in-text-block"]

    /// What axe-core finds wrong with the page, by the rules that carry one of `tags`, or by `rules` alone.
    ///
    /// A window without scripts lets this one run: what the page's own did not do at its loading stays undone. Throws the
    /// line that installs axe-core where it is missing.
    public func axe(tags: [String] = accessibility, rules: [String]? = nil) async throws -> [AxeViolation] {
        // The sheets are the page's own and need no fetching; a target's size is of WCAG 2.2 AA, but off by itself.
        let script = """
            const done = arguments[arguments.length - 1]
            axe.run(document, {
                runOnly: arguments[1] ?? { type: 'tag', values: arguments[0] }, resultTypes: ['violations'], preload: false,
                rules: arguments[1] ? {} : { 'target-size': { enabled: arguments[0].includes('wcag22aa') } },
            }).then(found => done({ violations: found.violations, passes: found.passes.length }))
                .catch(error => done({ error: String(error) }))
            """
        if !runsScripts { try await allowScripts(true) }
        // It stays in a page that is looked at several times.
        if try await execute("return typeof axe").text == "undefined" { try await execute(try Self.axeScript()) }
        let only = rules.map { JSONValue.object(["type": "rule", "values": .array($0.map { .string($0) })]) } ?? .null
        let answer = try await driver.post(
            "/execute/async", ["script": .string(script), "args": [.array(tags.map { .string($0) }), only]])
        if !runsScripts { try await allowScripts(false) }
        // A run in which no rule applied says nothing about the page.
        guard let passes = answer["passes"]?.number, passes + Double(answer["violations"]?.array.count ?? 0) > 0 else {
            throw BrowserFailure(code: "javascript error", message: answer["error"]?.text ?? "axe applied no rule")
        }
        return (answer["violations"]?.array ?? []).map { violation in
            AxeViolation(
                rule: violation["id"]?.text ?? "", impact: violation["impact"]?.text ?? "",
                help: violation["help"]?.text ?? "",
                targets: (violation["nodes"]?.array ?? []).flatMap { $0["target"]?.array ?? [] }.compactMap(\.text))
        }
    }

    /// axe-core as it lies in the oracles' Python environment.
    private static func axeScript() throws -> String {
        let libraries = Project.root + "/.venv-oracles/lib"
        let versions = (try? FileManager.default.contentsOfDirectory(atPath: libraries)) ?? []
        let places = versions.map { "\(libraries)/\($0)/site-packages/axe_playwright_python/axe.min.js" }
        guard let place = places.first(where: FileManager.default.fileExists) else {
            throw BrowserFailure(code: "not started", message: "no axe.min.js: Scripts/oracles")
        }
        return try String(contentsOfFile: place, encoding: .utf8)
    }
}
