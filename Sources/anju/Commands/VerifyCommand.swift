import AnjuCore
import AnjuSeal
import ArgumentParser
import Foundation

/// Judges a printed seal without asking anybody.
struct VerifyCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "verify", abstract: "Judge the text of a printed seal, offline.",
        discussion: """
            The text is what a scanner reads from the code on the paper, and begins with ANJU1:. Trust list and root key \
            come from the files given, else from the keys of this deployment. Nothing is kept and nobody is asked. Exit \
            status 0 where the seal is genuine and in force, 1 where not, 2 where it could not be judged, 3 where it is \
            genuine and in time but no current status list says whether the permit was ended early.
            """)

    @Argument(help: "File with the seal's text; - for standard input.") var file: String
    @Option(help: "Signed trust list.") var trust: String?
    @Option(help: "The root's public key, which the trust list is checked with (PEM).") var root: String?
    @Option(help: "Signed status list; without one nobody knows whether the permit was ended early.") var status:
        String?
    @Flag(help: "As JSON.") var json = false
    @OptionGroup var place: PlaceOptions

    func run() async throws {
        let text = try Self.text(file)
        let now = Ambient.system.now()
        let trust = try trustList()
        let lists = try status.map { [try statusList($0, trust, now)] } ?? []
        let verdict = SealVerifier.verify(text, trust: trust, status: lists, now: now)
        let report = SealReport(verdict)
        if json { try Output.json(report) } else { Output.data(report.text) }
        switch report.standing {
        case .inForce: return
        case .statusUnknown: throw ExitCode(Ending.Status.partly.rawValue)
        case .refused: throw ExitCode(Ending.Status.failed.rawValue)
        }
    }

    private func trustList() throws -> TrustList {
        let keys = try? Configuration(place).sealKeys
        guard let trust = trust ?? keys.map({ $0 + "/trust.cbor" }),
            let root = root ?? keys.map({ $0 + "/root-public.pem" })
        else {
            throw CommandFailure("no trust list", mend: "name --trust and --root, or the deployment's --data", .usage)
        }
        let text = String(decoding: try Self.bytes(root), as: UTF8.self)
        guard let key = try? SealPublicKey(pem: text) else {
            throw CommandFailure("\(root) is no public key", mend: "name the root's key, a PEM file", .usage)
        }
        guard let list = try? TrustList(try Self.bytes(trust), root: key) else {
            throw CommandFailure(
                "\(trust) is no trust list of this root", mend: "fetch both anew from the same centre", .usage)
        }
        return list
    }

    private func statusList(_ path: String, _ trust: TrustList, _ now: Instant) throws -> StatusListToken {
        let bytes = try Self.bytes(path)
        guard let list = try? StatusListToken(bytes, trust: trust, now: now) else {
            throw CommandFailure(
                "\(path) is no status list that the trust list vouches for",
                mend: "fetch both anew from the same centre",
                .usage)
        }
        return list
    }

    private static func bytes(_ path: String) throws -> [UInt8] {
        guard let data = FileManager.default.contents(atPath: path) else {
            throw CommandFailure("\(path) cannot be read", mend: "is the name right, and may you read it?", .usage)
        }
        return [UInt8](data)
    }

    private static func text(_ file: String) throws -> String {
        let bytes = file == "-" ? [UInt8](try FileHandle.standardInput.readToEnd() ?? Data()) : try bytes(file)
        let text = String(decoding: bytes, as: UTF8.self).trimmingCharacters(in: .whitespacesAndNewlines)
        if text.isEmpty {
            throw CommandFailure("there is no text to judge", mend: "give the text that a scanner reads", .usage)
        }
        return text
    }
}
