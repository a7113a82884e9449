import AnjuCore
import AnjuDomain
import AnjuPacks
import Testing

/// What is kept of a version of a pack.
@Suite struct PackContentTests {
    @Test(arguments: ["testland", "cn", "dongli", "ruili"]) func `what is kept of a pack is read back as the same pack`(
        name: String
    ) throws {
        let read = PackLoader.read(folder: Packs.folder(name), digest: Packs.digest)
        let again = PackLoader.read(content: read.content, digest: Packs.digest)
        let (first, second) = (try #require(read.rulebook), try #require(again.rulebook))
        #expect(first.pack == second.pack)
        #expect(first.procedures == second.procedures)
        #expect(first.grounds == second.grounds)
        #expect(first.dictionary.items == second.dictionary.items)
        #expect(again.content == read.content)
        #expect(Packs.digest(read.content) == first.pack.hash)
    }

    @Test func `what is cut off, empty or foreign is damaged and makes no rulebook`() throws {
        let content = PackLoader.read(folder: Packs.folder("testland"), digest: Packs.digest).content
        let broken: [[UInt8]] = [
            [], Array(content.dropLast()), Array("pack.yaml\n-1\n".utf8),
            Array("pack.yaml\n99999999999999999999\nx".utf8), Array("pack.yaml".utf8),
        ]
        for bytes in broken {
            let read = PackLoader.read(content: bytes, digest: Packs.digest)
            #expect(read.rulebook == nil)
            #expect(read.diagnostics.map(\.rule) == ["pack.damaged"])
        }
    }

    @Test func `a check that came later does not bind a version that was published`() throws {
        let pack = try TemporaryPack("testland")
        try pack.replace(
            "{item: wish, op: ne, value: '9'}", with: "{item: wish, op: ne, value: '8'}", in: "procedures/T1.yaml")
        let read = pack.read()
        #expect(read.rulebook == nil)
        #expect(PackLoader.read(content: read.content, digest: Packs.digest).rulebook != nil)
    }
}
