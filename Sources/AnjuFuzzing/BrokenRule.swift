/// A parser took an input of which something does not hold.
public struct BrokenRule: Error, CustomStringConvertible, Sendable {
    public let description: String

    init(_ description: String) { self.description = description }

    /// Throws where `holds` is false.
    static func unless(_ holds: Bool, _ rule: @autoclosure () -> String) throws(BrokenRule) {
        if !holds { throw BrokenRule(rule()) }
    }
}
