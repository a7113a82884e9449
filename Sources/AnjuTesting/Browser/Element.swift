/// One element of the page shown; of no use once another page has come.
public struct Element: Sendable {
    private static let name = "element-6066-11e4-a52e-4f735466cecf"
    private let driver: WebDriver
    private let path: String
    private let id: String

    init(_ answer: JSONValue, in driver: WebDriver) throws {
        guard let id = answer[Self.name]?.text else {
            throw BrowserFailure(code: "no such element", message: "the answer is no element: \(answer)")
        }
        (self.driver, self.id, path) = (driver, id, "/element/" + id)
    }

    /// What a script takes for this element.
    public var argument: JSONValue { [Self.name: .string(id)] }

    /// Clicks its middle, after bringing it into view.
    ///
    /// For what leads to another page, see ``Browser/clickAway(_:)``.
    public func click() async throws {
        try await driver.post(path + "/click", [:])
    }

    /// Types into it, after what is already there.
    public func type(_ text: String) async throws {
        try await driver.post(path + "/value", ["text": .string(text)])
    }

    /// Empties a field.
    public func clear() async throws {
        try await driver.post(path + "/clear", [:])
    }

    /// Its text as a person sees it.
    public var text: String {
        get async throws { try await driver.get(path + "/text").text ?? "" }
    }

    /// An attribute as it stands in the page, or nothing.
    public func attribute(_ name: String) async throws -> String? {
        try await driver.get(path + "/attribute/" + name).text
    }

    /// What a field holds now.
    public var value: String {
        get async throws { try await driver.get(path + "/property/value").text ?? "" }
    }

    /// The name that assistive technology reads out.
    public var accessibleName: String {
        get async throws { try await driver.get(path + "/computedlabel").text ?? "" }
    }

    /// Whether a person can see it.
    public var isDisplayed: Bool {
        get async throws { try await driver.get(path + "/displayed").bool ?? false }
    }

    /// Whether a box or radio button is ticked, or an option chosen.
    public var isSelected: Bool {
        get async throws { try await driver.get(path + "/selected").bool ?? false }
    }

    /// Chooses the option of that value in a list.
    public func select(_ value: String) async throws {
        let options = try await driver.post(
            path + "/elements", ["using": "css selector", "value": "option"])
        for option in try options.array.map({ try Element($0, in: driver) })
        where try await option.value == value {
            return try await option.click()
        }
        throw BrowserFailure(code: "no such element", message: "an option of value \(value)")
    }

    /// Puts a file of this machine into a file field, by its whole path.
    public func upload(_ path: String) async throws {
        try await type(path)
    }

    /// Whether its page is gone.
    var isStale: Bool {
        get async throws {
            do {
                _ = try await driver.get(path + "/name")
                return false
            } catch let failure as BrowserFailure where Self.gone.contains(failure.code) {
                return true
            }
        }
    }

    private static let gone: Set<String> = ["stale element reference", "no such element", "detached shadow root"]
}
