import Foundation

extension PackReport {
    /// As compilers print: every finding with its mend, then what the pack holds.
    public var text: String {
        var lines = diagnostics.map {
            "\($0.file):\($0.line): \($0.severity): \($0.message) [\($0.rule)]\n    mend: \($0.mend)"
        }
        if let counts {
            lines.append(
                "\(id) \(version): \(counts.items) items, \(counts.forms) forms, \(counts.images) image kinds, "
                    + "\(counts.codeLists) code lists, \(counts.procedures) procedures, \(counts.grounds) grounds, "
                    + "\(counts.fees) fees, \(counts.offices) offices, \(counts.tests) tests")
        }
        lines.append(
            "\(errors) \(errors == 1 ? "error" : "errors"), \(warnings) \(warnings == 1 ? "warning" : "warnings")")
        return lines.joined(separator: "\n")
    }

    /// JSON with sorted keys, the same for the same pack.
    public func json() throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .prettyPrinted, .withoutEscapingSlashes]
        return String(decoding: try encoder.encode(self), as: UTF8.self)
    }
}
