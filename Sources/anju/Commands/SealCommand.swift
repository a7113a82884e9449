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
            _ = try await Deployment(try Configuration(place)).perform(.rotateSeal)
            Output.note("made a new permit key; restart anju serve, then anju seal publish for the verifiers")
        }
    }

    struct Publish: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Write root key, trust list and status list into a folder, for verifiers without a network.")

        @Argument(help: "Folder to write into.") var folder: String
        @OptionGroup var place: PlaceOptions

        func run() async throws {
            let deployment = Deployment(try Configuration(place))
            guard case .seal(let seal) = try await deployment.perform(.publishSeal) else { return }
            try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
            let files = [
                ("root-public.pem", Data(seal.root.utf8)), ("trust.cbor", seal.trust), ("status.cbor", seal.status),
            ]
            for (name, data) in files {
                try data.write(to: URL(fileURLWithPath: folder + "/" + name), options: [.atomic])
                Output.data(folder + "/" + name)
            }
            Output.note("the status list is current for an hour")
        }
    }
}
