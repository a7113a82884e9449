import Foundation
import Glibc

/// A file that says which input is being read, so that whoever watches finds it when the reader ended or does not end.
public struct FuzzTrace: ~Copyable {
    private let file: Int32

    /// Begins the file anew; throws where it cannot be written.
    public init(path: String) throws {
        file = open(path, O_RDWR | O_CREAT | O_TRUNC | O_CLOEXEC, 0o600)
        guard file >= 0 else { throw CocoaError(.fileWriteUnknown) }
    }

    deinit { close(file) }

    /// Notes the input, with its running number; one call of the system, so that it costs little.
    func note(_ input: [UInt8], number: Int) {
        let bytes = Self.bytes(UInt64(number)) + Self.bytes(UInt64(input.count)) + input
        _ = bytes.withUnsafeBytes { pwrite(file, $0.baseAddress, $0.count, 0) }
    }

    /// What the file at `path` says.
    public static func read(_ path: String) -> (number: Int, input: [UInt8])? {
        guard let data = FileManager.default.contents(atPath: path), data.count >= 16 else { return nil }
        let bytes = [UInt8](data)
        let (number, count) = (number(bytes[0..<8]), number(bytes[8..<16]))
        guard count <= bytes.count - 16 else { return nil }
        return (number, Array(bytes[16..<(16 + count)]))
    }

    private static func bytes(_ number: UInt64) -> [UInt8] {
        (0..<8).map { UInt8(truncatingIfNeeded: number >> UInt64(56 - 8 * $0)) }
    }

    private static func number(_ bytes: ArraySlice<UInt8>) -> Int {
        Int(truncatingIfNeeded: bytes.reduce(UInt64(0)) { $0 << 8 | UInt64($1) })
    }
}
