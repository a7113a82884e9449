import ArgumentParser

/// Which database, folder and pack: the same for every command that needs them.
struct PlaceOptions: ParsableArguments {
    @Option(help: ArgumentHelp("The database.", valueName: "sqlite:PATH|postgres:URL"))
    var database: String?

    @Option(
        help: ArgumentHelp(
            "Folder for pictures and keys, and for the database where none is named.", valueName: "folder"))
    var data: String?

    @Option(help: ArgumentHelp("The city's pack: a name under Packs, or a folder.", valueName: "name"))
    var pack: String?
}
