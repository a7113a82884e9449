public import Foundation

extension Browser {
    /// Opens a page and waits until it is loaded.
    public func open(_ url: String) async throws {
        try await driver.post("/url", ["url": .string(url)])
    }

    /// Loads the page again.
    public func reload() async throws {
        try await driver.post("/refresh", [:])
    }

    /// Goes back, as by the browser's own button.
    public func back() async throws {
        try await driver.post("/back", [:])
    }

    /// The address of the page shown.
    public var url: String {
        get async throws { try await driver.get("/url").text ?? "" }
    }

    /// The page's title.
    public var title: String {
        get async throws { try await driver.get("/title").text ?? "" }
    }

    /// The page's text as a person sees it.
    public var text: String {
        get async throws { try await find("body").text }
    }

    /// A picture of the window, as PNG.
    public func screenshot() async throws -> Data {
        let text = try await driver.get("/screenshot").text ?? ""
        guard let picture = Data(base64Encoded: text) else {
            throw BrowserFailure(code: "unable to capture screen", message: "no picture in the answer")
        }
        return picture
    }

    /// A picture of the whole page, as PNG, however far it reaches below the window.
    public func pagePicture() async throws -> Data {
        let answer = try await driver.devTools(
            "Page.captureScreenshot", ["format": "png", "captureBeyondViewport": true])
        guard let picture = answer["data"]?.text.flatMap({ Data(base64Encoded: $0) }) else {
            throw BrowserFailure(code: "unable to capture screen", message: "no picture in the answer")
        }
        return picture
    }

    /// Runs a script in the page and answers what it returns; `arguments[0]` and on are the values given.
    @discardableResult
    public func execute(_ script: String, _ arguments: JSONValue...) async throws -> JSONValue {
        try await driver.post("/execute/sync", ["script": .string(script), "args": .array(arguments)])
    }

    /// Whether the page is wider than the window, so that one would have to push it sideways.
    public var scrollsSideways: Bool {
        get async throws {
            try await execute("const e = document.documentElement; return e.scrollWidth > e.clientWidth").bool ?? true
        }
    }

    /// The errors that the page wrote to the console since this was last asked: scripts', missing files', refused ones'.
    public func consoleErrors() async throws -> [String] {
        try await driver.post("/se/log", ["type": "browser"]).array
            .filter { $0["level"]?.text == "SEVERE" }.compactMap { $0["message"]?.text }
    }
}
