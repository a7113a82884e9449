import ArgumentParser

/// Serves an exported log.
struct LogServeCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "serve",
        abstract: "Serve a folder that `anju log export` wrote: tiles and checkpoint, nothing else.")

    @Argument(help: "The folder.") var folder: String
    @Option(help: "Address to listen on.") var host = "127.0.0.1"
    @Option(help: "Port to listen on; 0 for a free one.") var port = 8_081

    func run() async throws { try await PlainServer.run(FolderServer(folder: folder).router(), host: host, port: port) }
}
