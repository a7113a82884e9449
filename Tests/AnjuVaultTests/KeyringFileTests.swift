import Foundation
import Testing

@testable import AnjuVault

@Suite struct KeyringFileTests {
    private let keyring = Keyring(current: 1, secrets: [1: Array(0..<32)], lasting: Array(repeating: 9, count: 32))

    private func inFolder(_ work: (String) throws -> Void) throws {
        let folder = NSTemporaryDirectory() + "/anju-keys-\(UUID().uuidString)"
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(atPath: folder) }
        try work(folder + "/keys.json")
    }

    private func mode(_ path: String) throws -> Int? {
        try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
    }

    @Test func `a key file is its owner's alone and reads back whole`() throws {
        try inFolder { path in
            try keyring.write(newFile: path)
            #expect(try mode(path) == 0o600)
            #expect(try Keyring(file: path) == keyring)
        }
    }

    @Test func `a key file is never overwritten, and its rotation replaces it whole`() throws {
        try inFolder { path in
            try keyring.write(newFile: path)
            #expect(throws: KeyFileFailure.exists(path)) { try keyring.write(newFile: path) }
            let rotated = keyring.rotating { Array(repeating: 5, count: $0) }
            try Data("left by a crash".utf8).write(to: URL(fileURLWithPath: path + ".new"))
            try rotated.replace(file: path)
            #expect(try Keyring(file: path) == rotated)
            #expect(try mode(path) == 0o600)
            #expect(!FileManager.default.fileExists(atPath: path + ".new"))
        }
    }

    @Test(arguments: [0o644, 0o640, 0o604, 0o660])
    func `a key file that others can read is refused`(mode: Int) throws {
        try inFolder { path in
            try keyring.write(newFile: path)
            try FileManager.default.setAttributes([.posixPermissions: mode], ofItemAtPath: path)
            #expect(throws: KeyFileFailure.readableByOthers(path)) { try Keyring(file: path) }
        }
    }

    @Test func `what is no key file, or misses its current key, is refused`() throws {
        try inFolder { path in
            #expect(throws: KeyFileFailure.missing(path)) { try Keyring(file: path) }
            try keyring.write(newFile: path)
            let text = String(decoding: try Data(contentsOf: URL(fileURLWithPath: path)), as: UTF8.self)
            let faults = [
                text.replacingOccurrences(of: "anju-keys/1", with: "anju-keys/2"),
                text.replacingOccurrences(of: "\"current\" : 1", with: "\"current\" : 2"),
                text.replacingOccurrences(of: "\"suite\" : 1", with: "\"suite\" : 2"),
                text.replacingOccurrences(of: Data(0..<32).base64EncodedString(), with: "AAAA"),
                String(text.dropLast(9)),
            ]
            for fault in faults {
                try #require(fault != text)
                try Data(fault.utf8).write(to: URL(fileURLWithPath: path))
                #expect(throws: KeyFileFailure.unreadable(path)) { try Keyring(file: path) }
            }
        }
    }
}
