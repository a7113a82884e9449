import AnjuTesting
import Foundation
import Testing

@testable import AnjuVault

@Suite struct VaultOracleTests {
    @Test func `another implementation opens a value, and finds its index, its name and its password hash`()
        async throws
    {
        let keyring = Keyring { count in (0..<count).map { _ in UInt8.random(in: .min ... .max) } }
            .rotating { count in (0..<count).map { _ in UInt8.random(in: .min ... .max) } }
        let path = NSTemporaryDirectory() + "/anju-oracle-\(UUID().uuidString).json"
        defer { try? FileManager.default.removeItem(atPath: path) }
        try keyring.write(newFile: path)
        let file = try #require(FileManager.default.contents(atPath: path))

        let vault = Vault(keyring)
        let value = "护照 E1234567"
        let sealed = try vault.seal(
            Array(value.utf8), at: SealedPlace(table: "person", column: "number", row: "per_01"))
        let passwords = Passwords(pepper: vault.pepper) { Array(0..<UInt8($0)) }
        let password = try await passwords.hash(value)
        let given: [String: Any] = [
            "keyring": try JSONSerialization.jsonObject(with: file), "sealed": Data(sealed).base64EncodedString(),
            "place": ["person", "number", "per_01"], "group": "document", "password": password.text,
        ]
        let answer = try await Oracle.run("vault.py", input: try JSONSerialization.data(withJSONObject: given))
        let index = vault.blindIndex(value, group: "document")
        #expect(answer == "1 2 \(value) \(index) \(vault.blobName(Array(value.utf8))) True\n")
    }
}
