import AnjuCore
import AnjuSQL
import AnjuSeal
import AnjuServices
import ArgumentParser
import Foundation

/// The keys that seal permits, and what verifiers need.
struct SealCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "seal", abstract: "Rotate the key that seals permits; write what verifiers need.",
        subcommands: [Rotate.self, Publish.self])
}

extension SealCommand {
    struct Rotate: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Make a new key for permits; seals of the old one stay good.",
            discussion: "Restart `anju serve` afterwards: it reads the keys at start.")

        @OptionGroup var place: PlaceOptions

        func run() async throws {
            let configuration = try Configuration(place)
            let keys = SealKeys(folder: configuration.sealKeys)
            guard keys.exist else {
                throw CommandFailure(
                    "there are no seal keys at \(configuration.sealKeys)", mend: "anju migrate makes them")
            }
            let rulebook = try PackShelf.rulebook(configuration.packFolder)
            try keys.rotate(issuer: KeyFolder.issuer(rulebook), now: Ambient.system.now())
            Output.note("made a new permit key; restart anju serve, then anju seal publish for the verifiers")
        }
    }

    struct Publish: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Write root key, trust list and status list into a folder, for verifiers without a network.")

        @Argument(help: "Folder to write into.") var folder: String
        @OptionGroup var place: PlaceOptions

        func run() async throws {
            let house = try await House.open(try Configuration(place))
            let status = try await PublishStatus(centre: house.centre)()
            await house.database.close()
            try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
            let office = house.centre.sealOffice
            let files = [
                ("root-public.pem", Data(office.root.pem.utf8)), ("trust.cbor", Data(office.trustListBytes)),
                ("status.cbor", Data(status)),
            ]
            for (name, data) in files {
                try data.write(to: URL(fileURLWithPath: folder + "/" + name), options: [.atomic])
                Output.data(folder + "/" + name)
            }
            Output.note("the status list is current for an hour")
        }
    }
}
