import ArgumentParser

/// The settings: what holds, what is wrong, what could be set.
struct ConfigCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "config", abstract: "Show or check the settings; make certificates.",
        subcommands: [Show.self, Check.self, Example.self, CertificateCommand.self], defaultSubcommand: Show.self)
}

extension ConfigCommand {
    struct Show: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Show the settings in force and where each comes from, secrets hidden.")

        @Flag(help: "As JSON.") var json = false
        @OptionGroup var place: PlaceOptions

        private struct Line: Encodable { let name, value, source: String }

        func run() async throws {
            let settings = try Configuration(place)
            var lines = [Line(name: "home", value: settings.home.folder, source: settings.home.found)]
            lines += Setting.allCases.map { setting in
                let value = setting == .database ? settings.database.shown : settings.text(setting) ?? "-"
                return Line(name: setting.rawValue, value: value, source: settings.source(setting))
            }
            if json { return try Output.json(lines) }
            Output.table(lines.map { [$0.name, $0.value, "(\($0.source))"] })
        }
    }

    struct Check: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Say line by line what is wrong with the settings, and how to mend it.",
            discussion: "Looks at the files that they name too. Exit status 1 where there is a fault.")

        @Flag(help: "As JSON.") var json = false
        @OptionGroup var place: PlaceOptions

        func run() async throws {
            let (settings, found) = try Configuration.read(place)
            var faults = found
            if let settings {
                faults += ServingRules.faults(settings) + NamedFiles.packFaults(settings) + NamedFiles.faults(settings)
            }
            if json {
                try Output.json(faults)
            } else {
                faults.forEach { Output.data($0.text) }
                Output.note("\(settings?.file ?? "no settings file"): \(faults.count) faults")
            }
            if !faults.isEmpty { throw ExitCode(Ending.Status.failed.rawValue) }
        }
    }

    struct Example: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Print an anju.yaml with every setting, commented out: anju config example > anju.yaml.")

        func run() async throws { Output.data(SettingsExample.text) }
    }
}
