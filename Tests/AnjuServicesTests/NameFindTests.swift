import AnjuCore
import AnjuDomain
import AnjuServices
import AnjuTesting
import Testing

/// A file is found by any spelling of the name that somebody may type beside the birth date, and by no other name.
@Suite struct NameFindTests {
    private static let names = ["name_latin_primary", "name_latin_secondary", "name_native_script", "name_zh"]

    /// Registers somebody with these spellings alone, and answers whether each question finds them.
    private func find(_ questions: [String], _ spellings: [String: String]) async throws -> [String: Bool] {
        let test = try await TestCentre()
        var typed = Dictionary(Self.names.map { ($0, "") }) { $1 }
        typed["name_latin_primary"] = "NOBODY"
        typed.merge(spellings) { $1 }
        let person = try await test.view(try await test.open("P01", typed).id).person.id
        let born = try #require(PartialDate("1900-01-01"))
        var found: [String: Bool] = [:]
        for question in questions {
            let answer = try await FindPerson(centre: test.centre)(
                .name(question, born: born), by: TestOfficials.clerk)
            found[question] = answer.people.map(\.id) == [person]
        }
        return found
    }

    @Test(arguments: [
        ["陳偉", "陈伟", "陈 伟", "chen wei", "Chen Wei", "CHENWEI", "Chén Wěi", "Wei, Chen"],
        ["阿依古丽•买买提", "阿依古丽·买买提", "阿依古丽・买买提", "阿依古丽买买提", "阿依古麗·買買提"],
        ["覃明", "qin ming", "Tan Ming"],
    ]) func `a Chinese name is found in the other characters, with any dot, and by its pinyin`(row: [String])
        async throws
    {
        let found = try await find(row, ["name_zh": row[0]])
        #expect(!found.values.contains(false), "\(found)")
    }

    @Test(arguments: [
        ["KHIN MAUNG MYINT", "U Khin Maung Myint", "khin maung myint", "ＫＨＩＮ　ＭＡＵＮＧ　ＭＹＩＮＴ", "Myint, Khin Maung"],
        ["U AUNG KYAW", "Aung Kyaw", "Ko Aung Kyaw", "Saya U Aung Kyaw", "MG AUNG KYAW"],
        ["MA SEIN", "Daw Sein", "Daw Ma Sein", "Sein"],
        ["ŁUKASZ NÚÑEZ", "Lukasz Nunez", "łukasz núñez", "Nu\u{301}n\u{303}ez Łukasz"],
    ]) func `a Latin name is found in any width, case and order, with any title and without marks`(row: [String])
        async throws
    {
        let found = try await find(row, ["name_latin_primary": row[0]])
        #expect(!found.values.contains(false), "\(found)")
    }

    @Test(arguments: [
        ["ခင်မောင်မြင့်", "ဦးခင်မောင်မြင့်", "ဦး ခင် မောင် မြင့်", "ခင်\u{200B}မောင်\u{200B}မြင့်"],
        ["ဒေါ်အောင်ဆန်း", "အောင်ဆန်း", "မအောင်ဆန်း", "ဆရာမ အောင်ဆန်း"],
        ["မောင်အောင်ဆန်း", "ကိုအောင်ဆန်း", "အောင်ဆန်း", "ဦးမောင်အောင်ဆန်း"],
    ]) func `a Burmese name is found with and without its titles and its spaces`(row: [String]) async throws {
        let found = try await find(row, ["name_native_script": row[0]])
        #expect(!found.values.contains(false), "\(found)")
    }

    @Test(arguments: ["1900", "1900-05", "1900-05-12"])
    func `who has part of a birth date is found by what is known of it, and by nothing else`(known: String) async throws
    {
        let test = try await TestCentre()
        let person = try await test.view(try await test.open("P01", ["birth_date": known]).id).person.id
        for asked in ["1900", "1900-05", "1900-05-12"] {
            let answer = try await FindPerson(centre: test.centre)(
                .name("KHIN MAUNG MYINT", born: try #require(PartialDate(asked))), by: TestOfficials.clerk)
            #expect(answer.people.map(\.id) == (asked == known ? [person] : []), "\(asked)")
        }
    }

    @Test func `nobody is registered without a name in any script`() async throws {
        let test = try await TestCentre { rulebook in
            let old = rulebook.dictionary
            let items = old.items.map { item in
                var item = item
                if item.key.hasPrefix("name_") { item.mandatoryOn = [] }
                return item
            }
            rulebook.dictionary = DataDictionary(
                items: items, groups: old.groups, subjects: old.subjects, forms: old.forms, images: old.images,
                codeLists: old.codeLists, excluded: old.excluded, zone: old.zone)
        }
        let nameless = Dictionary(Self.names.map { ($0, "\u{200B} ") }) { $1 }
        #expect(try await problem { try await test.open("P01", nameless) } == "name.empty")
        #expect(try await problem { try await test.open("P01", nameless.merging(["name_zh": "钦"]) { $1 }) } == nil)
    }

    @Test func `another name is not found, however like it is`() async throws {
        let spellings = [
            "name_latin_primary": "KHIN MAUNG MYINT", "name_native_script": "ခင်မောင်မြင့်", "name_zh": "钦貌敏",
        ]
        let others = ["KHIN MYINT", "KHIN", "MAUNG MYINT", "KHIN MAUNG", "ခင်မြင့်", "မောင်မြင့်", "钦敏", "貌敏", "敏貌钦", "·", ""]
        let found = try await find(others, spellings)
        #expect(!found.values.contains(true), "\(found)")
        let surname = try await find(["Ma", "Wei", "Ma Wei"], ["name_zh": "马伟"])
        #expect(surname == ["Ma": false, "Wei": false, "Ma Wei": true])
    }
}
