import AnjuCore
import Foundation

/// The folder where backups gather under the times of their making.
struct BackupShelf {
    let folder: String
    /// How many stay.
    let keep: Int

    /// `anju-20261122T031500Z.tar.gz` in the folder.
    func path(at moment: Instant) -> String {
        let digits = moment.description.prefix(19).filter { $0 != "-" && $0 != ":" }
        return "\(folder)/anju-\(digits)Z.tar.gz"
    }

    /// Removes the oldest beyond ``keep``, and answers what it removed; what has another name is somebody else's.
    func prune() -> [String] {
        let names = ((try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []).filter {
            $0.wholeMatch(of: /anju-\d{8}T\d{6}Z\.tar\.gz/) != nil
        }
        return names.sorted().dropLast(keep).map { folder + "/" + $0 }.filter { unlink($0) == 0 }
    }
}
