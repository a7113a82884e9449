import Testing

@testable import AnjuVault

@Suite struct PasswordTests {
    /// Cheap, so that the tests are about the rules and not the cost.
    private static let cheap = PasswordCost(kibibytes: 64, passes: 1, lanes: 1)
    private let passwords = Passwords(pepper: Pepper(bytes: [1, 2, 3]), cost: cheap) { Array(repeating: 5, count: $0) }

    @Test func `the vector of RFC 9106 section 5 comes out`() throws {
        let tag = try Argon2.hash(
            password: Array(repeating: 1, count: 32), salt: Array(repeating: 2, count: 16),
            secret: Array(repeating: 3, count: 8), associated: Array(repeating: 4, count: 12),
            cost: PasswordCost(kibibytes: 32, passes: 3, lanes: 4), length: 32)
        #expect(tag.hex == "0d640df58d78766c08c037a34a8b53c9d01ef0452d75b65eb52520e96b01e659")
    }

    @Test func `the right password is accepted and any other is not`() async throws {
        let stored = try await passwords.hash("正确的 horse")
        #expect(try await passwords.verify("正确的 horse", against: stored))
        for wrong in ["正确的 Horse", "正确的 horse ", "", "正确的"] {
            #expect(try await !passwords.verify(wrong, against: stored))
        }
    }

    @Test func `a hash without its pepper is worth nothing`() async throws {
        let stored = try await passwords.hash("correct")
        let other = Passwords(pepper: Pepper(bytes: [1, 2, 4]), cost: Self.cheap) { Array(repeating: 5, count: $0) }
        #expect(try await !other.verify("correct", against: stored))
    }

    @Test func `one letter typed in two ways is one password`() async throws {
        let stored = try await passwords.hash("Nguye\u{302}\u{303}n ｗｉｄｅ")
        #expect(try await passwords.verify("Nguy\u{1EC5}n wide", against: stored))
    }

    @Test func `what is stored reads back, and says its cost`() async throws {
        let standard = Passwords(pepper: Pepper(bytes: [1])) { Array(0..<UInt8($0)) }
        let stored = try await standard.hash("correct")
        #expect(stored.text.hasPrefix("$argon2id$v=19$m=19456,t=2,p=1,keyid=AAAAAA$AAECAwQFBgcICQoLDA0ODw$"))
        let read = try #require(PasswordHash(stored.text))
        #expect(read == stored && !standard.needsRehash(read) && passwords.needsRehash(read))
        #expect(try await standard.verify("correct", against: read))
        #expect(!"\(stored) \(String(reflecting: stored))".contains("AAECAw"))
    }

    @Test(arguments: [
        "", "correct", "$argon2i$v=19$m=64,t=1,p=1,keyid=AAAAAA$BQUFBQUFBQU$AAAAAAAAAAAAAAAAAAAAAA",
        "$argon2id$v=16$m=64,t=1,p=1,keyid=AAAAAA$BQUFBQUFBQU$AAAAAAAAAAAAAAAAAAAAAA",
        "$argon2id$v=19$m=64,t=1,p=1$BQUFBQUFBQU$AAAAAAAAAAAAAAAAAAAAAA",
        "$argon2id$v=19$m=64,t=1,p=1,keyid=AAAAAQ$BQUFBQUFBQU$AAAAAAAAAAAAAAAAAAAAAA",
        "$argon2id$v=19$m=99999999,t=1,p=1,keyid=AAAAAA$BQUFBQUFBQU$AAAAAAAAAAAAAAAAAAAAAA",
        "$argon2id$v=19$m=64,t=1,p=1,keyid=AAAAAA$BQUFBQUFBQU=$AAAAAAAAAAAAAAAAAAAAAA",
        "$argon2id$v=19$m=64,t=1,p=1,keyid=AAAAAA$BQUFBQUFBQU$AAAA",
        "$argon2id$v=19$m=64,t=1,p=1,keyid=AAAAAA$BQUFBQUFBQU$AAAAAAAAAAAAAAAAAAAAAA$",
    ])
    func `what is no hash of ours is not read`(text: String) {
        #expect(PasswordHash(text) == nil)
        #expect(PasswordHash("$argon2id$v=19$m=64,t=1,p=1,keyid=AAAAAA$BQUFBQUFBQU$AAAAAAAAAAAAAAAAAAAAAA") != nil)
    }

    @Test func `many at once are all answered`() async throws {
        let stored = try await passwords.hash("correct")
        let answers = try await withThrowingTaskGroup(of: Bool.self) { group in
            for number in 0..<32 {
                group.addTask { [passwords] in
                    try await passwords.verify(number % 2 == 0 ? "correct" : "wrong", against: stored)
                }
            }
            return try await group.reduce(into: []) { $0.append($1) }
        }
        #expect(answers.count { $0 } == 16)
        try await passwords.pretend("anything")
    }
}
