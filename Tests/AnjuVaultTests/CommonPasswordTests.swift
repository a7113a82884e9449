import AnjuTesting
import Foundation
import Testing

@testable import AnjuVault

/// What everybody tries first is no password.
@Suite struct CommonPasswordTests {
    private func list() throws -> CommonPasswords {
        let path = Project.root + "/Words/common-passwords.bloom"
        let file = try #require(FileManager.default.contents(atPath: path), "run Scripts/words: \(path) is missing")
        return try #require(CommonPasswords([UInt8](file)))
    }

    @Test(arguments: [
        "passwordpassword", "Password123456", "PASSWORD-1234", "1q2w3e4r5t6y7u8i9o0p", "123456789012", "210987654321",
        "aaaaaaaaaaaaaa", "abcabcabcabc", "letmein-2026!", "iloveyou1234!", "dragonmonkey", "lvye-2026-11",
        "anju-2026-anju", "qwertyuiop123",
    ]) func `listed words, names, repetitions and runs are refused`(password: String) throws {
        #expect(try list().isCommon(password, names: ["lvye"]), "\(password)")
    }

    @Test(arguments: [
        "correct-horse-battery", "wv7k-2mqp-9xtz-4hcd", "三月的雨落在瑞丽江边", "tgk4!mmzqwp0x", "my clerk counts green doors",
    ]) func `a sentence and a drawn password are taken`(password: String) throws {
        #expect(try !list().isCommon(password, names: ["clerk"]), "\(password)")
    }

    @Test func `hardly any drawn word is taken for a listed one`() throws {
        let list = try list()
        var state: UInt64 = 1_880
        var wrong = 0
        for _ in 0..<5_000 {
            var word = ""
            for _ in 0..<10 {
                state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
                word.append(Character(UnicodeScalar(UInt8(97 + (state >> 33) % 26))))
            }
            if list.lists(word) { wrong += 1 }
        }
        #expect(wrong < 25, "\(wrong) of 5000")
    }

    @Test func `without a list what can be seen is refused all the same, and another file is none`() {
        #expect(CommonPasswords.none.isCommon("passwordpassword"))
        #expect(CommonPasswords.none.isCommon("123456789012"))
        #expect(!CommonPasswords.none.isCommon("dragonmonkey"))
        #expect(CommonPasswords(Array("ANJUBLM1".utf8)) == nil && CommonPasswords([]) == nil)
    }
}
