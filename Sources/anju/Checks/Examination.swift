import AnjuDocuments
import AnjuDomain
import AnjuPacks
import AnjuVault
import Foundation

/// Everything that `anju doctor` looks at, none of it changed.
struct Examination: Sendable {
    let configuration: Configuration

    init(_ configuration: Configuration) { self.configuration = configuration }

    /// In the order in which a deployment stands on them.
    func findings() async -> [Finding] {
        var found = settings() + [files(), pack(), fonts()]
        found += folder() + keys() + certificate() + [passwords()]
        found.append(space())
        return found + (await database())
    }

    private func settings() -> [Finding] {
        let faults = ServingRules.faults(configuration) + NamedFiles.faults(configuration)
        return faults.map { .wrong("settings", "\($0.place): \($0.message)", mend: $0.mend) }
    }

    private func files() -> Finding {
        let home = configuration.home
        let missing = [home.catalogues + "/zh-Hans.json", home.publicFiles + "/anju.css"].filter {
            !FileManager.default.fileExists(atPath: $0)
        }
        guard let first = missing.first else { return .good("files", "\(home.folder) (\(home.found))") }
        return .wrong("files", "\(first) is missing", mend: "install the program's package whole, or set ANJU_HOME")
    }

    private func pack() -> Finding {
        let pack = PackShelf.read(configuration.packFolder)
        guard let rulebook = pack.rulebook else {
            return .wrong(
                "pack", "\(pack.errors) errors in \(configuration.packFolder)",
                mend: "anju pack check \(configuration.packFolder)")
        }
        return .good("pack", "\(rulebook.pack.id) \(rulebook.pack.version)")
    }

    /// Papers are set by the same library that is asked here.
    private func fonts() -> Finding {
        let missing = [("Chinese", "安居", "fonts-noto-cjk"), ("Burmese", "မြန်မာ", "fonts-noto-core")].filter {
            !Typefaces.show($0.1)
        }
        if missing.isEmpty { return .good("fonts", "Chinese and Burmese") }
        return .wrong(
            "fonts", "no \(missing.map(\.0).joined(separator: " and no ")) typeface: papers cannot be printed",
            mend: "apt-get install " + missing.map(\.2).joined(separator: " "))
    }

    private func certificate() -> [Finding] {
        guard let certificate = ServerCertificate(configuration) else { return [] }
        let renew = "anju config tls with the same --name and --address, then restart the server"
        do {
            let days = Int(try certificate.expiry().timeIntervalSinceNow / 86_400)
            let words = "\(certificate.certificate) ends in \(days) days"
            if days < 0 { return [.wrong("tls", "\(certificate.certificate) has ended", mend: renew)] }
            return [days < 30 ? .wrong("tls", words, mend: renew) : .good("tls", words)]
        } catch {
            return [.wrong("tls", "\(certificate.certificate) is no certificate: \(error)", mend: renew)]
        }
    }

    private func space() -> Finding {
        var status = statvfs()
        let folder = FileManager.default.fileExists(atPath: configuration.data) ? configuration.data : "."
        guard statvfs(folder, &status) == 0 else {
            return .wrong("space", "\(folder) cannot be asked", mend: "check that the disk is mounted")
        }
        let free = (UInt64(status.f_bavail) * UInt64(status.f_frsize)) >> 20
        let least = UInt64(configuration.number(.freeSpace) ?? 1_024)
        let text = "\(free) MiB free at \(folder)"
        return free >= least
            ? .good("space", text) : .wrong("space", text, mend: "make room: \(least) MiB are the least")
    }

    /// By the process that serves the folder, or here.
    private func database() async -> [Finding] {
        do {
            guard case .findings(let found) = try await Deployment(configuration).perform(.examineDatabase) else {
                return []
            }
            return found
        } catch let failure as CommandFailure {
            return [.wrong("database", failure.message, mend: failure.mend)]
        } catch {
            return [
                .wrong(
                    "database", "\(error)", mend: "check that \(configuration.database.shown) is reachable and yours")
            ]
        }
    }
}
