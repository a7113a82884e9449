import AnjuCore
import AnjuLog
import ArgumentParser
import Foundation

/// Is a witness of logs.
struct LogWitnessCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "witness", abstract: "Watch logs of others: sign only what continues what was signed before.",
        discussion: """
            Run it in another department than the one that runs the log. Its key and its memory lie in the folder; the \
            first start makes the key and needs --name. Plain HTTP: a proxy before it ends TLS.
            """)

    @Argument(help: "Folder of the key and of what was seen.") var folder: String
    @Option(help: "A log's public key, as `anju log key` prints it; may be repeated.") var log: [String] = []
    @Option(help: "What the witness is called, such as witness.example/anju.") var name: String?
    @Option(help: "Address to listen on.") var host = "127.0.0.1"
    @Option(help: "Port to listen on; 0 for a free one.") var port = 8_082
    @Flag(help: "Print the witness's public key and end.") var key = false

    func run() async throws {
        let store = try FolderWitnessStore(folder: folder)
        let signer = try signer()
        if key { return Output.data(signer.key.text) }
        let logs = try log.map { text in
            guard let key = try? NoteKey(text), key.kind == .log else {
                throw CommandFailure("`\(text)` is no log's key", mend: "anju log key prints it", .usage)
            }
            return key
        }
        guard !logs.isEmpty else {
            throw CommandFailure("no log to watch", mend: "name one with --log, as `anju log key` prints it", .usage)
        }
        Output.note(signer.key.text)
        let witness = Witness(signer: signer, logs: logs, store: store)
        try await PlainServer.run(WitnessServer(witness: witness).router(), host: host, port: port)
    }

    private func signer() throws -> NoteSigner {
        let path = folder + "/witness.key"
        if let data = FileManager.default.contents(atPath: path) {
            return try NoteSigner(String(String(decoding: data, as: UTF8.self).prefix { !$0.isNewline }))
        }
        guard let name, let signer = try? NoteSigner(name: name, kind: .witness, secret: Ambient.system.random(32))
        else {
            throw CommandFailure(
                "the witness has no key yet, and needs a name for it",
                mend: "--name witness.example/anju: no spaces, no plus", .usage)
        }
        try DurableFile.write(Data((signer.text + "\n").utf8), to: path)
        return signer
    }
}
