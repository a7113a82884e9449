import AnjuLog
public import AnjuSQL
import AnjuStore
import Foundation

/// What an auditor is given of a log: the tiles as they are served, and the tiles that the ledger comes to.
public enum LogEvidence {
    /// Writes both below `folder`; answers where they are.
    public static func write(_ transaction: any ReadTransaction, below folder: String) throws -> [String] {
        let places = [folder + "/served", folder + "/ledger"]
        func put(_ path: TilePath, _ bytes: [UInt8], in place: String) throws {
            let file = URL(fileURLWithPath: place + "/" + path.text)
            try FileManager.default.createDirectory(
                at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
            try Data(bytes).write(to: file)
        }
        for place in places {
            try FileManager.default.createDirectory(atPath: place, withIntermediateDirectories: true)
        }
        let size = try transaction.logSize()
        for path in paths(size: size) {
            if let bytes = try transaction.logFile(path) { try put(path, bytes, in: places[0]) }
        }
        var export = LogExport(transaction) { try put($0, $1, in: places[1]) }
        _ = try export.run()
        return places
    }

    /// Every file of a log of `size` entries.
    private static func paths(size: Int) -> [TilePath] {
        var paths: [TilePath] = [.checkpoint]
        for level in 0...TileID.highest {
            let count = TileID.count(level: level, size: size)
            for number in 0..<(count + TileID.width - 1) / TileID.width {
                let width = min(TileID.width, count - number * TileID.width)
                if let tile = TileID(level: level, number: number) { paths.append(.tile(tile, width: width)) }
                if level == 0 { paths.append(.entries(number: number, width: width)) }
            }
        }
        return paths
    }
}
