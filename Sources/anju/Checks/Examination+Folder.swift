import AnjuVault
import Foundation

/// The folder of data and what lies in it.
extension Examination {
    func folder() -> [Finding] {
        guard let mode = FileFacts(configuration.data)?.mode else { return [] }
        var found: [Finding] = []
        let database = configuration.database.path.map { [$0, $0 + "-wal", $0 + "-shm"] } ?? []
        let open =
            [configuration.data, configuration.blobs].filter { FileFacts($0)?.isOpenToOthers ?? false }
            .map { ($0, "chmod 700 \($0)") }
            + database.filter { FileFacts($0)?.isOpenToOthers ?? false }.map { ($0, "chmod 600 \($0)") }
        found += open.map { .wrong("folder", "others can look into \($0.0)", mend: $0.1) }
        found += strangers(database)
        if found.isEmpty { found.append(.good("folder", "\(configuration.data), mode 0\(String(mode, radix: 8))")) }
        return found + leftovers()
    }

    /// What a command run as somebody else left behind: the server cannot write it.
    private func strangers(_ database: [String]) -> [Finding] {
        guard let mine = FileFacts(configuration.data)?.owner else { return [] }
        let names = database + [configuration.blobs, configuration.keys, configuration.keyring]
        return names.filter { FileFacts($0).map { $0.owner != mine } ?? false }.map { path in
            .wrong(
                "folder", "\(path) belongs to somebody else than \(configuration.data)",
                mend: "chown --reference=\(configuration.data) \(path)")
        }
    }

    /// Whether new passwords are held against the list of common ones.
    func passwords() -> Finding {
        let hasList = configuration.home.commonPasswords.hasList
        let lacking = "new passwords are not held against a list of common ones; Scripts/words makes it"
        return .good("passwords", hasList ? "new ones are held against the list of common ones" : lacking)
    }

    private func leftovers() -> [Finding] {
        let left = Swap(configuration).leftovers(of: configuration.database.path)
        guard !left.isEmpty else { return [] }
        return [
            .wrong(
                "folder",
                "a restoration broke off; what was there before stands, \(left.joined(separator: ", ")) is left",
                mend: "restore again, or rm -r " + left.joined(separator: " "))
        ]
    }

    /// Nobody but the owner may read a key.
    func keys() -> [Finding] {
        let files = FileManager.default
        guard files.fileExists(atPath: configuration.keyring) else {
            return [
                .wrong(
                    "keys", "there is no keyring at \(configuration.keyring)",
                    mend: "anju migrate makes one for a new database; for another bring it back from where it was kept")
            ]
        }
        let names = (try? files.subpathsOfDirectory(atPath: configuration.keys)) ?? []
        let secret = names.filter {
            $0.hasSuffix(".json") || $0.hasSuffix(".key") || ($0.hasSuffix(".pem") && !$0.hasSuffix("-public.pem"))
        }
        let open = secret.sorted().compactMap { name -> Finding? in
            let path = configuration.keys + "/" + name
            guard let facts = FileFacts(path), facts.isOpenToOthers else { return nil }
            return .wrong(
                "keys", "\(path) has mode 0\(String(facts.mode, radix: 8)): others can read it",
                mend: "chmod 600 \(path)")
        }
        if !open.isEmpty { return open }
        do { _ = try Keyring(file: configuration.keyring) } catch {
            return [.wrong("keys", "\(error)", mend: "bring the keyring back from where it was kept")]
        }
        return [.good("keys", "\(secret.count) files, for their owner alone")] + sealAddress()
    }

    /// Seals keep the address that was set when their keys were made.
    private func sealAddress() -> [Finding] {
        guard configuration.isSet(.publicAddress),
            let kept = try? String(contentsOfFile: configuration.statusAddressFile, encoding: .utf8),
            kept != configuration.statusAddress
        else { return [] }
        return [
            .wrong(
                "seals", "seals name \(kept), the public address is \(configuration.text(.publicAddress) ?? "")",
                mend: "printf %s '\(configuration.statusAddress)' > \(configuration.statusAddressFile), then restart; "
                    + "seals already printed keep the old one: let it answer too")
        ]
    }
}
