/// The browser could not be started, or refused what it was asked.
public struct BrowserFailure: Error, CustomStringConvertible, Hashable {
    /// WebDriver's own word, such as `no such element`; `not started` where there is no browser at all.
    public let code: String
    /// What it says, or the line that installs what is missing.
    public let message: String

    public var description: String { "\(code): \(message)" }
}
