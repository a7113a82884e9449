package import AnjuCore

/// Reads a small file of settings, in the dialect that packs are written in.
package enum SettingsText {
    /// One setting: `listen.port` for `port` under `listen`.
    package struct Entry: Sendable {
        package let key: String
        package let text: String
        /// 1-based.
        package let line: Int
    }

    /// Every text under its dotted key, and what cannot be read.
    ///
    /// `file` is the name that faults carry.
    package static func read(_ bytes: [UInt8], file: String) -> (entries: [Entry], faults: [Diagnostic]) {
        do throws(FileGate.Refusal) {
            let root = try MarkedReader.read(try FileGate.text(of: bytes), file: file)
            var found: (entries: [Entry], faults: [Diagnostic]) = ([], [])
            if case .map = root.content {
                collect(root, under: "", &found)
            } else if !root.isNull {
                found.faults.append(notAText(root.place, "the file"))
            }
            return found
        } catch {
            return (
                [],
                [Diagnostic(file: file, line: error.line, rule: error.rule, error.message, mend: error.mend)]
            )
        }
    }

    private static func collect(
        _ value: Marked, under prefix: String, _ found: inout (entries: [Entry], faults: [Diagnostic])
    ) {
        for entry in value.entries {
            let key = prefix + entry.key
            switch entry.value.content {
            case .map: collect(entry.value, under: key + ".", &found)
            case .list: found.faults.append(notAText(entry.place, "`\(key)`"))
            case .text:
                // A key without a value is as if it were not there.
                if let text = entry.value.text {
                    found.entries.append(Entry(key: key, text: text, line: entry.place.line))
                }
            }
        }
    }

    private static func notAText(_ place: Place, _ what: String) -> Diagnostic {
        Diagnostic(
            file: place.file, line: place.line, rule: "setting.not-a-text", "\(what) is no setting",
            mend: "write `key: value`, as `anju config example` shows")
    }
}
