import ArgumentParser

/// Shows what the program would work on.
struct ConfigCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "config", abstract: "Show the settings in force, secrets hidden; make certificates.",
        subcommands: [Show.self, CertificateCommand.self], defaultSubcommand: Show.self)
}

extension ConfigCommand {
    struct Show: AsyncParsableCommand {
        static let configuration = CommandConfiguration(abstract: "Show the settings and where each comes from.")

        @Flag(help: "As JSON.") var json = false
        @OptionGroup var place: PlaceOptions

        private struct Line: Encodable { let name, value, source: String }

        func run() async throws {
            let settings = try Configuration(place)
            let lines = [
                Line(name: "home", value: settings.home.folder, source: settings.home.found),
                Line(name: "data", value: settings.data.value, source: settings.data.source),
                Line(name: "database", value: settings.database.value.shown, source: settings.database.source),
                Line(name: "pack", value: settings.packFolder, source: settings.pack.source),
                Line(name: "keyring", value: settings.keyring, source: "data"),
                Line(name: "seal-keys", value: settings.sealKeys, source: "data"),
                Line(name: "blobs", value: settings.blobs, source: "data"),
            ]
            if json { return try Output.json(lines) }
            Output.table(lines.map { [$0.name, $0.value, "(\($0.source))"] })
        }
    }
}
