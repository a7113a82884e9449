import AnjuCore
import AnjuDocuments
public import AnjuDomain
import AnjuSQL
import AnjuStore

/// Copies everything that is held about a person for that person: as JSON of a documented shape, and to read and print.
public struct CopyOwnFile: Sendable {
    let centre: Centre
    /// Entries that a copy holds at most; the oldest are left to the pages.
    public static let most = 5_000

    public init(centre: Centre) { self.centre = centre }

    /// The copy as JSON.
    public func json(by session: OwnSession) async throws -> [UInt8] {
        let (file, looks, stories) = try await read("json", session)
        return try OwnFileCopy(file, looks: looks, stories, now: centre.ambient.now(), centre: centre).json()
    }

    /// The copy as a tagged PDF in Chinese and the person's language.
    public func paper(by session: OwnSession) async throws -> [UInt8] {
        let (file, looks, _) = try await read("pdf", session)
        return try OwnFilePaper(file: file, looks: looks, centre: centre).paper().render()
    }

    private func read(
        _ kind: String, _ session: OwnSession
    ) async throws -> (OwnFile, [OwnLook], [ID<Case>: OwnCaseStory]) {
        let centre = centre
        let now = centre.ambient.now()
        return try await centre.read(as: session.actor, for: ViewOwnFile.purpose) {
            transaction in
            let file = try OwnFileReader(session.person, centre: centre, now: now, in: transaction).file()
            let looks = try transaction.looks(
                at: session.person, hiding: try centre.hidden(from: session.person, at: now, in: transaction),
                limit: Self.most)
            var stories: [ID<Case>: OwnCaseStory] = [:]
            // The paper is to be read; what machines compare stands in the other.
            for line in file.cases where kind == "json" {
                stories[line.record.core.id] = try OwnCaseStory(
                    line.record, for: session, now, centre: centre, in: transaction)
            }
            let told = stories.values.reduce(into: file.told(centre.present, withForms: kind == "json")) {
                $0.formUnion($1.told)
            }
            return Disclosed(
                (file, looks, stories), .ownFileCopied, on: session.person.rawValue, of: [session.person],
                groups: Array(told), detail: kind)
        }
    }
}

extension OwnFile {
    /// Groups of which a copy shows something; the forms as they were filed stand in the one for machines alone.
    fileprivate func told(_ book: Rulebook, withForms: Bool) -> Set<String> {
        let forms = withForms ? filed.flatMap(\.submission.values.keys) : []
        return Set(groups.map(\.group.key)).union(book.dictionary.groups(of: forms))
            .union([book.dictionary.nameGroup]).union(permits.compactMap(book.numberGroup(of:)))
    }
}
