import AnjuMatching
import AnjuTesting
import Testing

/// The terms of a store's own index propose whom the index in memory would find, and are the same in every engine.
@Suite struct SearchTokensTests {
    private func fits(_ asked: SearchTokens.Asked, _ tokens: Set<String>) -> Bool {
        switch asked {
        case .token(let token): tokens.contains(token)
        case .any(let parts): parts.contains { fits($0, tokens) }
        case .all(let parts): parts.allSatisfy { fits($0, tokens) }
        }
    }

    @Test(arguments: [1_821, 1_900] as [UInt64])
    func `of every kind of question, at least nine in ten propose the person`(seed: UInt64) {
        var register = MadeRegister(people: 800, seed: seed)
        let tokens = Dictionary(
            uniqueKeysWithValues: register.people.map { ($0.entry.id, Set(SearchTokens.of($0.entry))) })
        var kinds: [String: (asked: Int, missed: [String])] = [:]
        // Addresses find nobody in the register (Decision 36), so that no token is made of them.
        let fields: SearchFields = [.name, .birth, .tail, .employer]
        for search in register.searches(each: 30) where !search.kind.contains("address") {
            let own = tokens[search.id] ?? []
            let isProposed = SearchTokens.asked(search.text, fields: fields).contains { fits($0, own) }
            kinds[search.kind, default: (0, [])].asked += 1
            if !isProposed { kinds[search.kind, default: (0, [])].missed.append(search.text) }
        }
        #expect(kinds.count >= 15)
        for (kind, row) in kinds {
            #expect(Double(row.missed.count) <= Double(row.asked) * 0.1, "\(kind): \(row.missed.prefix(3))")
        }
    }

    @Test func `a token has no separator in it, and none of an address or a whole number`() {
        let entry = SearchEntry(
            id: "a", names: ["ŁUKASZ O'NEIL", "สมชาย", "𠮷田", "ခင်မောင်မြင့်"], born: "1890-05-03", tails: ["0017"],
            places: ["团结路88号"], employers: ["瑞丽 测试 (玉石) 厂"])
        let tokens = SearchTokens.of(entry)
        #expect(tokens.count > 30 && Set(tokens).count == tokens.count)
        for token in tokens {
            #expect(!token.isEmpty && token.unicodeScalars.allSatisfy { $0 != " " && $0 != "'" && $0 != "\"" })
        }
        #expect(tokens == SearchTokens.of(entry), "the same in every process")
        var elsewhere = entry
        elsewhere.places = []
        #expect(SearchTokens.of(elsewhere).filter { !$0.hasPrefix("6") } == tokens.filter { !$0.hasPrefix("6") })
    }

    @Test func `who could be one person is proposed by birth and name, by birth and a word, then by a whole name`() {
        let khin = SearchEntry(id: "k", names: ["KHIN MAUNG MYINT"], born: "1890-05-03")
        let asked = SearchTokens.alike(khin)
        let others: [(SearchEntry, [Bool])] = [
            (SearchEntry(id: "0", names: ["ခင်မောင်မြင့်"], born: "1890-05-03"), [true, true, true]),
            (SearchEntry(id: "1", names: ["ခင်မောင်မြင့်"], born: "1870-01-01"), [false, false, true]),
            (SearchEntry(id: "2", names: ["KHIN HTET"], born: "1890-03-05"), [false, true, false]),
            (SearchEntry(id: "3", names: ["KHIN HTET"], born: "1890-05"), [false, true, false]),
            (SearchEntry(id: "4", names: ["KHIN HTET"], born: "1870-01-01"), [false, false, false]),
            (SearchEntry(id: "5", names: ["陈伟"], born: "1890-05-03"), [false, false, false]),
        ]
        for (other, isProposed) in others {
            #expect(asked.map { fits($0, Set(SearchTokens.of(other))) } == isProposed, "\(other.id)")
        }
    }

    @Test func `a birth without a name, and a word without a birth, propose nobody`() {
        #expect(SearchTokens.alike(SearchEntry(id: "k", names: [], born: "1890-05-03")).isEmpty)
        #expect(SearchTokens.alike(SearchEntry(id: "k", names: ["KHIN"], born: "")).isEmpty)
        #expect(SearchTokens.alike(SearchEntry(id: "k", names: ["KHIN"], born: "1890-05-03")).count == 1)
        #expect(SearchTokens.alike(SearchEntry(id: "k", names: ["KHIN HTET"], born: "")).count == 1)
    }
}
