import ArgumentParser

/// Which settings, database, folder and pack: the same for every command that needs them.
struct PlaceOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "Settings; else ANJU_CONFIG, ./anju.yaml or /etc/anju/anju.yaml.", valueName: "anju.yaml"))
    var config: String?

    @Option(help: ArgumentHelp("The database.", valueName: "sqlite:PATH|postgres:URL"))
    var database: String?

    @Option(
        help: ArgumentHelp(
            "Folder for pictures and keys, and for the database where none is named.", valueName: "folder"))
    var data: String?

    @Option(help: ArgumentHelp("The city's pack: a name under Packs, or a folder.", valueName: "name"))
    var pack: String?

    var flags: [Setting: String] {
        var flags: [Setting: String] = [:]
        (flags[.database], flags[.data], flags[.pack]) = (database, data, pack)
        return flags
    }
}
