/// A finding about a pack's file: where, which rule, what is wrong and how to mend it.
public struct Diagnostic: Hashable, Sendable, Comparable {
    /// Whether the pack loads all the same: a warning lets it, an error does not.
    public enum Severity: String, Hashable, Sendable { case error, warning }

    /// Whether the pack loads all the same.
    public let severity: Severity
    /// Relative to the pack's folder.
    public let file: String
    /// 1-based; 1 when the finding concerns the whole file.
    public let line: Int
    /// The stable name of the rule that is broken, such as `item.unknown-code-list`.
    public let rule: String
    /// What is wrong, in English.
    public let message: String
    /// What to do about it, in English.
    public let mend: String

    public init(_ severity: Severity = .error, file: String, line: Int, rule: String, _ message: String, mend: String) {
        (self.severity, self.file, self.line, self.rule) = (severity, file, line, rule)
        (self.message, self.mend) = (message, mend)
    }

    public static func < (left: Diagnostic, right: Diagnostic) -> Bool {
        (left.file, left.line, left.rule, left.message) < (right.file, right.line, right.rule, right.message)
    }
}

extension Diagnostic: CustomStringConvertible {
    /// `file:line: severity: message [rule]`, then the mend on its own line, as compilers print.
    public var description: String {
        "\(file):\(line): \(severity.rawValue): \(message) [\(rule)]\n    mend: \(mend)"
    }
}
