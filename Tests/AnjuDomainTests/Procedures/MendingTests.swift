import AnjuCore
import AnjuDomain
import AnjuTesting
import Testing

/// The one complete list that a person gets.
@Suite struct MendingTests {
    private func list(_ story: Story) -> [Mending] {
        let told = ToldOnce(
            procedure: story.procedure, state: story.state, file: CaseFile(), dictionary: story.rulebook.dictionary,
            day: story.rulebook.pack.zone.day(of: story.now))
        return Mending.list(story.procedure, story.state, told, story.rulebook)
    }

    @Test func `a paper that is missing is on it with where to get it and the article of its step`() throws {
        let line = try #require(list(try Story()).first { $0.title.chinese == "健康检查合格证明" })
        #expect(line.ground == nil)
        #expect(line.law == "EEAL Art.90; local rule")
        #expect(line.how.map(\.chinese) == ["指定体检机构"])
    }

    @Test func `each reason of a return has the words of its own ground, in three languages`() throws {
        var story = try Story()
        story.complete("register")
        story.add(
            .returned(
                step: "medical",
                reasons: [
                    ReturnReason(ground: "B02", about: "entry_doc", words: "请带原件"),
                    ReturnReason(ground: "B04", about: "photo", words: ""),
                    ReturnReason(ground: "B03", about: "stay_until", words: ""),
                ]))
        let lines = list(story).filter { $0.ground != nil }
        #expect(lines.map { $0.ground?.code } == ["B02", "B04", "B03"])
        #expect(Set(lines.map { $0.ground?.text.chinese }).count == 3)
        for language in [LanguageTag.chinese, .english, .burmese] {
            let mend = lines.map { $0.how.first?[language] ?? "" }
            #expect(Set(mend).count == 3 && !mend.contains(""), "\(language)")
        }
        #expect(lines.map(\.law) == ["B02", "B04", "B03"].map { story.rulebook.grounds[$0]?.law })
        #expect(lines.map(\.words) == ["请带原件", "", ""])
        #expect(lines[2].title == story.rulebook.dictionary.item("stay_until")?.text)
    }

    @Test func `a paper that a reason is about stands on the list once`() throws {
        var story = try Story()
        story.complete("register")
        story.add(
            .returned(step: "medical", reasons: [ReturnReason(ground: "B02", about: "health_cert", words: "")]))
        #expect(list(story).filter { $0.title.chinese == "健康检查合格证明" }.count == 1)
    }
}
