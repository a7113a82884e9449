import ArgumentParser

/// Looks for what would stop the service, or harm it.
struct DoctorCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "doctor", abstract: "Look for what would stop the service or harm it, and say what to do.",
        discussion: "Exit status 1 where something is wrong.")

    @Flag(help: "As JSON.") var json = false
    @OptionGroup var place: PlaceOptions

    func run() async throws {
        let findings = await Examination(try Configuration(place)).findings()
        if json {
            try Output.json(findings)
        } else {
            for finding in findings {
                Output.data("\(finding.isGood ? "ok   " : "WRONG") \(finding.about): \(finding.found)")
                if let mend = finding.mend { Output.data("      \(mend)") }
            }
        }
        if findings.contains(where: { !$0.isGood }) { throw ExitCode(Ending.Status.failed.rawValue) }
    }
}
