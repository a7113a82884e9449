import Crypto
import Testing

@testable import AnjuVault

@Suite struct VaultTests {
    private let keyring = Keyring(
        current: 7, secrets: [7: Array(0..<32)], lasting: Array(repeating: 9, count: 32))
    private let place = SealedPlace(table: "person", column: "document_number", row: "per_01")

    @Test(arguments: [[], [0], Array("မြန်မာ 护照 E1234567".utf8), Array(repeating: 255, count: 70_000)])
    func `a value opens where it was sealed, and no two seals are alike`(value: [UInt8]) throws {
        let vault = Vault(keyring)
        let (one, other) = (try vault.seal(value, at: place), try vault.seal(value, at: place))
        #expect(one != other && one.count == value.count + Vault.overhead)
        #expect(try vault.open(one, at: place) == value)
        #expect(try vault.open(other, at: place) == value)
    }

    @Test func `the bytes say their suite and their key`() throws {
        let vault = Vault(keyring)
        let sealed = try vault.seal([1, 2, 3], at: place)
        #expect(sealed.prefix(5) == [1, 0, 0, 0, 7])
        #expect(try vault.keyID(of: sealed) == 7)
    }

    @Test func `a value with any one bit changed does not open`() throws {
        let vault = Vault(keyring)
        let sealed = try vault.seal(Array("E1234567".utf8), at: place)
        for bit in 0..<(sealed.count * 8) {
            var changed = sealed
            changed[bit / 8] ^= 1 << (bit % 8)
            let id = changed[1..<5].reduce(0) { $0 << 8 | UInt32($1) }
            let failure: VaultFailure = bit < 8 ? .unknownFormat : bit < 40 ? .unknownKey(id) : .notAuthentic
            #expect(throws: failure) { try vault.open(changed, at: place) }
        }
        for length in 0..<sealed.count {
            #expect(throws: VaultFailure.self) { try vault.open(Array(sealed.prefix(length)), at: place) }
        }
    }

    @Test(arguments: [
        SealedPlace(table: "organisation", column: "document_number", row: "per_01"),
        SealedPlace(table: "person", column: "phone", row: "per_01"),
        SealedPlace(table: "person", column: "document_number", row: "per_02"),
        SealedPlace(table: "person", column: "document_numbe", row: "rper_01"),
    ])
    func `a value that was moved to another place does not open`(other: SealedPlace) throws {
        let vault = Vault(keyring)
        let sealed = try vault.seal([1], at: place)
        #expect(throws: VaultFailure.notAuthentic) { try vault.open(sealed, at: other) }
    }

    @Test func `after a rotation old values open, new ones have the new key, and without the old key the old are lost`()
        throws
    {
        let old = Vault(keyring)
        let sealed = try old.seal([4, 2], at: place)
        let rotated = keyring.rotating { Array(repeating: 3, count: $0) }
        let new = Vault(rotated)
        #expect(rotated.ids == [7, 8] && rotated.current == 8)
        #expect(try new.open(sealed, at: place) == [4, 2])
        #expect(try old.isCurrent(sealed))
        #expect(try !new.isCurrent(sealed))
        let again = try new.seal(try new.open(sealed, at: place), at: place)
        #expect(try new.keyID(of: again) == 8)
        let alone = Vault(try #require(rotated.removing(7)))
        #expect(try alone.open(again, at: place) == [4, 2])
        #expect(throws: VaultFailure.unknownKey(7)) { try alone.open(sealed, at: place) }
        #expect(rotated.removing(8) == nil)
        #expect(new.blindIndex("E1234567", group: "document") == old.blindIndex("E1234567", group: "document"))
        #expect(new.blobName([1]) == old.blobName([1]))
    }

    @Test func `a blind index finds the same value in its group and in no other`() {
        let vault = Vault(keyring)
        let index = vault.blindIndex("E1234567", group: "document")
        #expect(index.count == 32 && index.allSatisfy { "0123456789abcdef".contains($0) })
        #expect(index == vault.blindIndex("E1234567", group: "document"))
        let stranger = Vault(Keyring(current: 7, secrets: [7: Array(0..<32)], lasting: Array(repeating: 8, count: 32)))
        let others = [
            vault.blindIndex("E1234568", group: "document"), vault.blindIndex("E1234567", group: "phone"),
            stranger.blindIndex("E1234567", group: "document"),
            String(vault.blobName(Array("E1234567".utf8)).prefix(32)),
        ]
        #expect(Set(others + [index]).count == 5)
    }

    @Test func `one content has one name, which is not its plain hash`() {
        let vault = Vault(keyring)
        #expect(vault.blobName([1, 2]) == vault.blobName([1, 2]))
        #expect(vault.blobName([1, 2]) != vault.blobName([1, 2, 0]))
        #expect(vault.blobName([1, 2]) != SHA256.hash(data: [1, 2]).hex && vault.blobName([]).count == 64)
    }

    @Test func `a keyring printed by accident tells no secret`() {
        #expect("\(keyring) \(String(reflecting: keyring))".contains("keys [7]"))
        #expect(!"\(keyring) \(String(reflecting: keyring)) \(Vault(keyring).pepper)".contains("9, 9"))
    }
}
