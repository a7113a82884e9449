/// A tool that is missing or refused the paper.
public struct ToolFailure: Error, CustomStringConvertible {
    public let description: String

    public init(description: String) { self.description = description }
}
