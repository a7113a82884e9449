import AnjuCore
import ArgumentParser
import Foundation

/// A certificate authority of the centre's own, and a server certificate from it.
struct CertificateCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "tls",
        abstract: "Make a local certificate authority and a server certificate.",
        discussion: """
            Install authority.pem on the centre's computers, then: anju serve --host 0.0.0.0 --tls-certificate \
            FOLDER/server.pem --tls-key FOLDER/server-key.pem. The authority is kept when it is there; the server's \
            certificate is made anew and holds 397 days.
            """)

    @Option(help: "Folder to write into.") var folder: String?
    @Option(help: "Name under which browsers reach the server; repeat for more.") var name: [String] = ["localhost"]
    @Option(help: "Address under which browsers reach the server; repeat for more.") var address: [String] = [
        "127.0.0.1"
    ]
    @OptionGroup var place: PlaceOptions

    func run() async throws {
        let folder = try folder ?? Configuration(place).data + "/tls"
        let addresses = try address.map { text in
            guard let bytes = NetworkAddress.bytes(text) else {
                throw CommandFailure("\(text) is no network address", mend: "write 192.168.1.5 or fd00::5", .usage)
            }
            return bytes
        }
        let files = CertificateFiles(folder: folder)
        let authority = try files.authority(now: Date())
        try files.write(authority.server(names: name, addresses: addresses, now: Date()))
        for file in ["authority.pem", "server.pem", "server-key.pem"] { Output.data(folder + "/" + file) }
        Output.note(
            "made a certificate for \((name + address).joined(separator: ", ")); install authority.pem on the centre's computers"
        )
    }
}
