import AnjuCore
import AnjuDomain
import AnjuPacks
import AnjuTesting
import Testing

/// Where the packs of the project lie, and a stand-in for SHA-256 that is enough to tell packs apart.
enum Packs {
    static func folder(_ name: String) -> String { Project.root + "/Packs/" + name }

    /// FNV-1a, in hexadecimal.
    static let digest: @Sendable ([UInt8]) -> String = { bytes in
        String(bytes.reduce(0xcbf2_9ce4_8422_2325 as UInt64) { ($0 ^ UInt64($1)) &* 0x100_0000_01b3 }, radix: 16)
    }

    static func read(_ name: String) -> LoadedPack { PackLoader.read(folder: folder(name), digest: digest) }
}

@Suite struct ProjectPackTests {
    @Test(arguments: ["cn", "dongli", "ruili", "testland"]) func `every pack of the project loads without an error`(
        name: String
    ) {
        let pack = Packs.read(name)
        #expect(pack.diagnostics.filter { $0.severity == .error } == [])
        #expect(pack.rulebook?.pack.id == name)
    }

    @Test func `ruili holds the whole dictionary`() throws {
        let report = PackReport(Packs.read("ruili"))
        let counts = try #require(report.counts)
        #expect(
            [counts.items, counts.forms, counts.images, counts.codeLists, counts.procedures] == [177, 22, 4, 58, 2])
        #expect(report.extends == ["cn"])
    }

    @Test(arguments: ["cn", "dongli", "ruili", "testland"]) func `the tests beside every pack pass`(name: String) throws
    {
        let pack = Packs.read(name)
        let read = pack.rulebook
        let book = try #require(read)
        for outcome in PackTestRunner(book).run(pack.tests) {
            #expect(outcome.failures == [], "\(outcome.file):\(outcome.line): \(outcome.name)")
        }
    }
}
