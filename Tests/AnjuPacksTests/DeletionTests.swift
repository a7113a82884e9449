import AnjuCore
import AnjuPacks
import Testing

/// Nothing can be taken out of a pack without its report saying so.
@Suite struct DeletionTests {
    /// A line of a file below `ruili` or `cn`; the entry that begins there goes, up to the next line as little indented.
    static let deletions: [(file: String, begins: String)] = [
        ("../cn/dictionary/items/identity.yaml", "id: DE015"),
        ("../cn/dictionary/items/health.yaml", "key: health_fit_result"),
        ("../cn/dictionary/forms.yaml", "id: F12"),
        ("../cn/dictionary/images.yaml", "id: IMG1"),
        ("../cn/dictionary/groups.yaml", "key: border"),
        ("../cn/dictionary/subjects.yaml", "key: guarantee"),
        ("../cn/codes/sex.yaml", "code: '2'"),
        ("../cn/departments.yaml", "key: exit_entry"),
        ("../cn/grounds.yaml", "code: R02"),
        ("../cn/remedies.yaml", "key: complaint"),
        ("../cn/phases.yaml", "key: decide"),
        ("../cn/fees.yaml", "code: health_exam"),
        ("../cn/rights.yaml", "roles:"),
        ("../cn/excluded-items.yaml", "key: religion"),
        ("../cn/calendars/2026.yaml", "make_up_days:"),
        ("offices.yaml", "key: health"),
        ("series.yaml", "key: case"),
        ("procedures/P01.yaml", "key: training"),
        ("procedures/P01.yaml", "id: photo"),
        ("procedures/P01.yaml", "key: temporary_residence_permit"),
        ("procedures/P02.yaml", "code: market_registration"),
        ("procedures/P02.yaml", "remedy: complaint"),
    ]

    @Test(arguments: deletions.indices) func `a deletion changes the counts or brings a finding`(index: Int) throws {
        let (file, begins) = Self.deletions[index]
        let pack = try TemporaryPack("ruili", beside: ["cn"])
        let before = PackReport(pack.read())
        try delete(begins, in: file, of: pack)
        let after = PackReport(pack.read())
        #expect(before.errors == 0)
        #expect(after.counts != before.counts || after.errors > 0, "\(file): \(begins)")
        #expect(after.hash != before.hash)
    }

    /// Entries may stand as a block of lines or in braces.
    private static func begins(_ line: String, _ words: String) -> Bool {
        let bare = line.drop { " -{".contains($0) }
        return bare.hasPrefix(words)
            && (words.hasSuffix(":") || bare.dropFirst(words.count).first.map { ",:".contains($0) } ?? true)
    }

    private func delete(_ begins: String, in file: String, of pack: TemporaryPack) throws {
        var lines = try pack.text(file).split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        guard let first = lines.firstIndex(where: { Self.begins($0, begins) }) else {
            throw TemporaryPack.NotThere(text: begins, file: file)
        }
        func indent(_ line: String) -> Int { line.prefix { $0 == " " }.count }
        let own = indent(lines[first])
        // The members of a list at the level of its key belong to the key.
        let isKey = begins.hasSuffix(":")
        let last = lines[(first + 1)...].firstIndex {
            indent($0) <= own && !(isKey && $0.dropFirst(own).hasPrefix("- "))
        }
        lines.removeSubrange(first..<(last ?? lines.endIndex))
        try pack.write(lines.joined(separator: "\n"), to: file)
    }
}
