import Foundation

/// Where pictures go, when somebody wants to look: `ANJU_PICTURES` names a folder.
enum Pictures {
    static let folder: URL? = ProcessInfo.processInfo.environment["ANJU_PICTURES"].map { path in
        let url = URL(fileURLWithPath: path)
        try? FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
        return url
    }
}
