import Foundation

@testable import AnjuServices

/// Portraits of nobody, as files to upload.
enum Portraits {
    /// One that every check finds good; answers its path.
    static func good() throws -> String {
        let path = FileManager.default.temporaryDirectory.appendingPathComponent(
            "anju-portrait-\(UUID().uuidString).png")
        try Data(DemoPortrait.png(1)).write(to: path)
        return path.path
    }
}
