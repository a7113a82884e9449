import AnjuCore
import AnjuDomain
import AnjuSeal
import AnjuServices
import AnjuTesting
import Foundation
import Testing

@Suite struct SealKeysTests {
    private static let now = TestCentre.morning

    /// A folder of fresh keys that goes away after `body`.
    private func with(_ body: (String, SealKeys) throws -> Void) throws {
        let folder = FileManager.default.temporaryDirectory.path + "/anju-keys-\(UUID().uuidString)"
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let keys = SealKeys(folder: folder)
        try keys.make(issuer: "ruili-test", now: Self.now)
        try body(folder, keys)
    }

    private func bytes(_ folder: String, _ name: String) -> Data? {
        FileManager.default.contents(atPath: folder + "/" + name)
    }

    @Test(arguments: ["root.pem", "permit.pem", "status.pem", "root-public.pem", "trust.cbor"])
    func `where any file of a set is left none is made anew over it`(left: String) throws {
        try with { folder, keys in
            let before = bytes(folder, left)
            for name in ["root.pem", "permit.pem", "status.pem", "root-public.pem", "trust.cbor"] where name != left {
                try FileManager.default.removeItem(atPath: folder + "/" + name)
            }
            #expect(keys.exist)
            try keys.make(issuer: "ruili-test", now: Self.now)
            #expect(bytes(folder, left) == before)
            #expect(try FileManager.default.contentsOfDirectory(atPath: folder) == [left])
        }
    }

    @Test func `rotating makes both keys anew, and the list names the old and the new`() throws {
        try with { folder, keys in
            let before = try keys.office(issuer: "ruili-test", statusURI: "https://ruili.example/status")
            let files = ["permit.pem", "status.pem"].map { bytes(folder, $0) }
            try keys.rotate(issuer: "ruili-test", now: Self.now)
            let after = try keys.office(issuer: "ruili-test", statusURI: "https://ruili.example/status")
            #expect(after.trustList.version == before.trustList.version + 1)
            #expect(after.trustList.keys.count == 4)
            #expect(before.trustList.keys.allSatisfy { after.trustList.keys.contains($0) })
            for (name, old) in zip(["permit.pem", "status.pem"], files) { #expect(bytes(folder, name) != old) }
        }
    }

    @Test(arguments: ["permit.pem", "status.pem"])
    func `an office does not seal with a key that the list does not name`(name: String) throws {
        try with { folder, keys in
            try with { other, _ in
                try bytes(other, name)?.write(to: URL(fileURLWithPath: folder + "/" + name))
                #expect(throws: Problem.self) {
                    try keys.office(issuer: "ruili-test", statusURI: "https://ruili.example/status")
                }
            }
        }
    }
}
