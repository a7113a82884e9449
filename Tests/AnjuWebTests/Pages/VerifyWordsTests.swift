import AnjuCore
import AnjuDomain
import AnjuI18n
import AnjuServices
import AnjuTesting
import Testing

@testable import AnjuWeb

/// What anybody reads of a genuine seal is said as the card says it.
@Suite struct VerifyWordsTests {
    @Test(arguments: [LanguageTag.chinese, .english, .burmese])
    func `birth and last day are dates in words, and the nationality is named`(language: LanguageTag) async throws {
        let site = try await APISite()
        let permit = try #require(try await site.centre.issuePermit(try await site.centre.open().id).permit)
        let seal = try await ViewPermit(centre: site.centre.centre)(permit, by: TestOfficials.clerk).seal
        try await site.walking { browser in
            var anybody = browser
            anybody.language = language.rawValue
            let form = try await anybody.open("/verify").form("/verify")
            let text = try await anybody.send(form, ["text": seal]).tree().text
            let t = site.site.bench.translator(language)
            let born = try #require(PartialDate("1900-01-01"))
            #expect(text.contains(t.date(born)))
            #expect(!text.contains("19000101"))
            let item = try #require(site.centre.centre.dictionary.item("nationality"))
            let country = ValueText(dictionary: site.centre.centre.dictionary).text(
                "MMR", of: item, in: language, zone: site.centre.centre.zone)
            #expect(country != "MMR" && text.contains(country + " MMR"))
            #expect(text.contains(t("verify.nationality")))
        }
    }
}
