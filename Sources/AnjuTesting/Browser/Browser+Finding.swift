extension Browser {
    /// The first element that the CSS selector names; throws `no such element` where there is none.
    public func find(_ selector: String) async throws -> Element {
        try Element(await driver.post("/element", Self.query(selector)), in: driver)
    }

    /// Every element that the CSS selector names, in the page's order.
    public func findAll(_ selector: String) async throws -> [Element] {
        try await driver.post("/elements", Self.query(selector)).array.map { try Element($0, in: driver) }
    }

    /// The field whose label reads so, as a person would look for it.
    public func field(labelled label: String) async throws -> Element {
        let script = """
            const wanted = arguments[0]
            const label = [...document.querySelectorAll('label')].find(l => l.textContent.trim() === wanted)
            return label ? label.control : null
            """
        let found = try await execute(script, .string(label))
        guard found != .null else {
            throw BrowserFailure(code: "no such element", message: "a field labelled \(label)")
        }
        return try Element(found, in: driver)
    }

    /// The button or link whose text reads so.
    public func action(named name: String) async throws -> Element {
        for element in try await findAll("button, a, summary, input[type=submit]") {
            let text = try await element.text
            if text == name { return element }
            if text.isEmpty, try await element.value == name { return element }
        }
        throw BrowserFailure(code: "no such element", message: "a button or link named \(name)")
    }

    /// The element that has the keyboard.
    public var focused: Element {
        get async throws { try Element(await driver.get("/element/active"), in: driver) }
    }

    /// Waits until the selector names an element, ten seconds at most, for what a script of the page brings.
    public func wait(for selector: String) async throws -> Element {
        try await patiently("no element \(selector)") { try await findAll(selector).first }
    }

    /// Clicks what leads to another page and waits until that page is there.
    ///
    /// A click answers before the new page has come; whatever is read then may still be the old page's. So an element of the
    /// old page is asked for until it is gone.
    public func clickAway(_ element: Element) async throws {
        let page = try await find("html")
        try await element.click()
        try await untilGone(page)
    }

    /// Presses Enter where the keyboard is and waits for the page that this leads to.
    public func enterAway() async throws {
        let page = try await find("html")
        try await press(.enter)
        try await untilGone(page)
    }

    /// Waits until the page of `element` has been left.
    public func waitUntilGone(_ element: Element) async throws { try await untilGone(element) }

    /// Sends a form of these fields from the page that is open, and waits for the page that answers.
    public func send(_ fields: [String: String], to path: String) async throws {
        let page = try await find("html")
        let script = """
            const form = document.createElement('form')
            form.method = 'post'
            form.action = arguments[0]
            for (const [name, value] of Object.entries(arguments[1])) {
                const field = document.createElement('textarea')
                field.name = name
                field.value = value
                form.append(field)
            }
            document.body.append(form)
            form.submit()
            """
        try await execute(script, .string(path), .object(fields.mapValues { .string($0) }))
        try await untilGone(page)
    }

    private func untilGone(_ page: Element) async throws {
        try await patiently("the page did not change") { try await page.isStale ? () : nil }
    }

    /// Asks until there is an answer: every 20 ms, 500 times.
    func patiently<Answer>(_ failure: String, _ ask: () async throws -> Answer?) async throws -> Answer {
        for _ in 0..<500 {
            if let answer = try await ask() { return answer }
            try await Task.sleep(for: .milliseconds(20))
        }
        throw BrowserFailure(code: "timeout", message: failure)
    }

    private static func query(_ selector: String) -> JSONValue {
        ["using": "css selector", "value": .string(selector)]
    }
}
