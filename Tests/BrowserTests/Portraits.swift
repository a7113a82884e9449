import Foundation

@testable import AnjuServices

/// Portraits of nobody, as files to upload.
enum Portraits {
    /// One that every check finds good; answers its path.
    static func good() throws -> String { try file(DemoPortrait.png(1)) }

    /// One with nobody on it, far too small; answers its path.
    static func bad() throws -> String {
        let pixels = [UInt8](repeating: 0, count: 200 * 260)
        return try file(PaletteImage(width: 200, height: 260, palette: [[0xF0, 0xF0, 0xF0]], pixels: pixels).png)
    }

    private static func file(_ png: [UInt8]) throws -> String {
        let path = FileManager.default.temporaryDirectory.appendingPathComponent(
            "anju-portrait-\(UUID().uuidString).png")
        try Data(png).write(to: path)
        return path.path
    }
}
