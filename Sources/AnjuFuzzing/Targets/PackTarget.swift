import AnjuCore
import AnjuPacks
import Foundation

/// Files of a pack, read whole: the gate, YAML, the sections, the checks, and the pack's own tests.
enum PackTarget {
    /// The first byte of an input says which file it stands for; the rest is the file.
    static let target = FuzzTarget(
        "pack", "a file of a pack",
        words: [
            "\n- ", ": ", "{", "}", "[", "]", "null", "~", "true", "'", "\"", "#", "zh: ", "days: ", "key: ", "&a ",
            "*a", "!!int ",
            "\n  ", "9223372036854775807", "-9223372036854775808", "'2026-02-29'", "'0001-01-01'", "'9999-12-31'",
            "\\U0010FFFF",
        ].map { Array($0.utf8) }, longest: 20_000,
        seeds: {
            let bench = try PackBench.shared.get()
            return bench.files.indices.map { [UInt8($0)] + bench.files[$0].bytes }
        },
        run: { input in
            let bench = try PackBench.shared.get()
            guard let first = input.first else { return .refused("empty") }
            let file = bench.files[Int(first) % bench.files.count]
            let pack = try bench.read(Array(input.dropFirst()), for: file)
            try BrokenRule.unless(pack.errors > 0 || pack.rulebook != nil, "no errors, and no rulebook either")
            for finding in pack.diagnostics {
                try BrokenRule.unless(finding.line > 0 && !finding.rule.isEmpty, "a finding without a place or a rule")
            }
            guard let rulebook = pack.rulebook else {
                return .refused(Set(pack.diagnostics.map(\.rule)).sorted().prefix(2).joined(separator: " "))
            }
            let failed = PackTestRunner(rulebook).run(pack.tests).count { !$0.passed }
            return .accepted("\(file.path) \(min(failed, 3))")
        })
}
