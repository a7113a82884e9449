/// A Chromium window that a test looks through.
///
/// It exists inside ``using(_:_:)`` only; window, browser and driver are gone when the scope ends, on every path.
public struct Browser: Sendable {
    let driver: WebDriver
    /// Whether the page's own scripts run.
    let runsScripts: Bool

    /// Opens a window that looks as `look` says, and closes it when `body` ends.
    ///
    /// Two windows are open at once at most; further ones wait, since every test of the house runs beside every other.
    public static func using<Answer: Sendable>(
        _ look: BrowserLook = BrowserLook(), _ body: (Browser) async throws -> Answer
    ) async throws -> Answer {
        try await BrowserGate.shared.pass { try await window(look, body) }
    }

    private static func window<Answer: Sendable>(
        _ look: BrowserLook, _ body: (Browser) async throws -> Answer
    ) async throws -> Answer {
        let chromedriver = try await Chromedriver.started()
        do {
            let driver = try await WebDriver(port: chromedriver.port, capabilities: capabilities(look))
            let browser = Browser(driver: driver, runsScripts: look.runsScripts)
            try await browser.wear(look)
            let answer = try await body(browser)
            await chromedriver.stop()
            return answer
        } catch {
            await chromedriver.stop()
            throw error
        }
    }

    /// Changes the window's size, for a page that is already open.
    public func resize(width: Int, height: Int = 900) async throws {
        try await driver.devTools(
            "Emulation.setDeviceMetricsOverride",
            [
                "width": .number(Double(width)), "height": .number(Double(height)), "deviceScaleFactor": 1,
                "mobile": false,
            ])
    }

    /// Changes between day and night, for a page that is already open; nothing moves or fades meanwhile.
    public func darken(_ isDark: Bool) async throws {
        let scheme: JSONValue = isDark ? "dark" : "light"
        try await driver.devTools(
            "Emulation.setEmulatedMedia",
            [
                "features": [
                    ["name": "prefers-color-scheme", "value": scheme],
                    ["name": "prefers-reduced-motion", "value": "reduce"],
                ]
            ])
    }

    private func wear(_ look: BrowserLook) async throws {
        try await resize(width: look.width, height: look.height)
        try await driver.devTools("Emulation.setTimezoneOverride", ["timezoneId": .string(look.timeZone)])
        try await darken(look.isDark)
        if !runsScripts { try await allowScripts(false) }
    }

    /// Lets scripts run in the pages of this window, or stops them.
    func allowScripts(_ allowed: Bool) async throws {
        try await driver.devTools("Emulation.setScriptExecutionDisabled", ["value": .bool(!allowed)])
    }

    private static func capabilities(_ look: BrowserLook) -> JSONValue {
        [
            "browserName": "chrome",
            "goog:loggingPrefs": ["browser": "ALL"],
            "goog:chromeOptions": [
                "args": [
                    "--headless=new", "--no-sandbox", "--disable-dev-shm-usage", "--force-device-scale-factor=1",
                    "--window-size=\(look.width),\(look.height)", "--lang=\(look.language)",
                ],
                "prefs": ["intl.accept_languages": .string(look.language)],
            ],
        ]
    }
}
