import AnjuMatching
import Testing

/// The index finds whom it holds, by what the reader may use, and forgets whom it is told to forget.
@Suite struct SearchIndexTests {
    private func index(_ entries: SearchEntry...) -> SearchIndex {
        let index = SearchIndex()
        for entry in entries { index.put(entry) }
        return index
    }

    private let aung = SearchEntry(
        id: "a", names: ["AUNG KYAW MOE", "昂觉莫"], born: "1880-05-03", tails: ["4711"], area: "533102001",
        places: ["瑞丽市姐告国门路12号"], employers: ["宏昌木业有限公司"])
    private let chen = SearchEntry(id: "c", names: ["陈伟明"], born: "1900", tails: ["4711", "0815"], area: "533103002")

    @Test(arguments: [
        "aung kyaw moe", "Kyaw Aung", "昂", "觉莫", "အောင်ကျော်", "U Aung Kyaw", "ang kyaw", "aung 1880", "1880-05-03", "akm",
        "国门路", "宏昌", "木业 aung", "aun", "4711 moe", "翁乔",
    ]) func `somebody is found by any part of what is known of them`(text: String) {
        #expect(index(aung, chen).search(text).first?.id == "a")
    }

    @Test(arguments: [
        "陈", "陳偉", "伟明", "chen weiming", "chenweiming", "Chan Wai Ming", "Tan Wei Ming", "cwm", "0815", "chne weiming",
    ])
    func `a Chinese name is found by its characters, its sounds and its initials`(text: String) {
        #expect(index(aung, chen).search(text).map(\.id).first == "c")
    }

    @Test(arguments: ["smith", "王", "1881-01-01", "9999", "", "  ", "·", "北京路", "q"])
    func `what fits nobody finds nobody`(text: String) { #expect(index(aung, chen).search(text).isEmpty) }

    @Test func `the reasons say what was asked, what was found and how they belong together`() throws {
        let hit = try #require(index(aung).search("昂 kyor 1880").first)
        let latin = try #require(index(SearchEntry(id: "b", names: ["AUNG"])).search("昂").first)
        #expect(hit.reasons.map(\.asked).sorted() == ["1880", "kyor", "昂"])
        #expect(hit.reasons.first { $0.asked == "昂" }?.how == .name(.same))
        #expect(
            hit.reasons.first { $0.asked == "kyor" }.map { [$0.found, "\($0.how)"] } == [
                "kyaw", "name(AnjuMatching.KeyRelation.burmese)",
            ])
        #expect(hit.reasons.first { $0.asked == "1880" }?.field == .birth)
        let reason = try #require(latin.reasons.first)
        #expect([reason.asked, reason.found] == ["昂", "aung"] && reason.how == .name(.transcription))
    }

    @Test func `whoever fits better comes first`() {
        let index = index(
            SearchEntry(id: "more", names: ["AUNG KYAW MOE HTET"]), SearchEntry(id: "same", names: ["AUNG KYAW"]),
            SearchEntry(id: "other", names: ["KYAW AUNG"]), SearchEntry(id: "slip", names: ["AUNG KYWA"]),
            SearchEntry(id: "half", names: ["AUNG WIN"]))
        let found = index.search("Aung Kyaw").map(\.id)
        #expect(found.count == 5 && found.first == "same" && found.last == "half")
    }

    @Test func `nobody is found outside the reader's areas`() {
        let index = index(aung, chen)
        #expect(index.search("4711", in: SearchScope(areas: ["533103"])).map(\.id) == ["c"])
        #expect(index.search("4711", in: SearchScope(areas: ["533103", "533102"])).count == 2)
        #expect(index.search("4711", in: SearchScope(areas: [])).isEmpty)
    }

    @Test func `nobody is found by what the reader may not see of anybody, and no reason tells of it`() {
        let index = index(aung, chen)
        let scope = SearchScope(fields: [.name, .birth])
        for text in ["4711", "国门路", "宏昌"] { #expect(index.search(text, in: scope).isEmpty) }
        let hit = index.search("aung kyaw 4711", in: scope).first
        #expect(hit?.id == "a" && hit?.reasons.map(\.field) == [.name, .name])
    }

    @Test func `who is hidden from the reader is not found, and who is hidden in part by the rest alone`() {
        let index = index(aung, chen)
        #expect(index.search("4711", in: SearchScope(exceptions: ["a": []])).map(\.id) == ["c"])
        let partly = SearchScope(exceptions: ["a": [.name, .birth]])
        #expect(index.search("国门路", in: partly).isEmpty)
        #expect(index.search("aung 1880", in: partly).map(\.id) == ["a"])
        let nameless = SearchScope(exceptions: ["a": .all.subtracting(.name)])
        #expect(index.search("aung kyaw", in: nameless).isEmpty && index.search("昂", in: nameless).isEmpty)
        #expect(index.search("国门路", in: nameless).map(\.id) == ["a"])
        #expect(index.search("aung", in: SearchScope(areas: ["533103"], exceptions: ["a": .all])).isEmpty)
    }

    @Test func `a change is found by what holds now alone`() {
        let index = index(aung)
        var changed = aung
        (changed.names, changed.born, changed.tails) = (["THANDAR WIN"], "1881", [])
        index.put(changed)
        #expect(index.count == 1)
        for text in ["aung kyaw", "昂", "akm", "4711", "1880-05-03"] { #expect(index.search(text).isEmpty, "\(text)") }
        #expect(index.search("thandar").map(\.id) == ["a"])
    }

    @Test func `who is removed leaves nothing behind, and their place is used again`() {
        let index = index(chen)
        let before = index.terms
        index.put(aung)
        #expect(index.terms > before)
        index.remove("a")
        index.remove("nobody")
        #expect(index.count == 1 && index.terms == before && index.search("aung").isEmpty)
        index.put(SearchEntry(id: "b", names: ["HLA HLA WIN"], born: "1890"))
        #expect(index.search("hla win").map(\.id) == ["b"] && index.search("1880").isEmpty)
        index.remove("b")
        index.remove("c")
        #expect(index.count == 0 && index.terms == 0)
    }

    @Test func `at most as many as asked for are answered`() {
        let index = SearchIndex()
        for number in 0..<300 { index.put(SearchEntry(id: "\(number)", names: ["陈伟"])) }
        #expect(index.search("陈伟").count == 20 && index.search("伟", limit: 3).count == 3)
    }

    @Test func `questions are answered while others write, and each answer is of one person as they are`() async {
        let index = index(chen)
        await withTaskGroup(of: Bool.self) { group in
            for writer in 0..<4 {
                group.addTask {
                    for turn in 0..<200 {
                        index.put(SearchEntry(id: "w\(writer)", names: [turn % 2 == 0 ? "AUNG KYAW" : "THANDAR WIN"]))
                        if turn % 7 == 0 { index.remove("w\(writer)") }
                    }
                    return true
                }
            }
            for _ in 0..<4 {
                group.addTask {
                    (0..<100).allSatisfy { _ in
                        index.search("陈伟明").map(\.id) == ["c"]
                            && index.search("aung kyaw").allSatisfy { hit in
                                hit.reasons.allSatisfy { $0.found != "thandar" }
                            }
                    }
                }
            }
            for await isTrue in group { #expect(isTrue) }
        }
        #expect(index.count == 5 && index.search("thandar win").count == 4)
    }
}
