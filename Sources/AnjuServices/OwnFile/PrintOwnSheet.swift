public import AnjuCore
import AnjuDocuments
public import AnjuDomain
import AnjuLog
import AnjuSQL
import AnjuStore

/// Prints the sheet that opens a person's file, in Chinese and the person's language: the code, how to use it, how to end it.
public struct PrintOwnSheet: Sendable {
    let centre: Centre

    public init(centre: Centre) { self.centre = centre }

    /// `code` is known only while the sheet is made; one that does not open the file is never printed.
    ///
    /// Throws `sheet.wrong-code`, and as ``MakeOwnSheet/view(_:by:)``.
    public func callAsFunction(_ person: ID<Person>, code: String, by actor: Actor) async throws -> [UInt8] {
        let standing = try await MakeOwnSheet(centre: centre).view(person, by: actor)
        guard let sheet = standing.sheet, SheetCode.isSame(SheetCode.hash(code, centre.vault), sheet.codeHash) else {
            throw Problem(.invalid, "sheet.wrong-code")
        }
        let now = centre.ambient.now()
        let language = standing.person.language == .chinese ? LanguageTag.english : standing.person.language
        let end = centre.zone.day(of: sheet.expiresAt).description
        return try PersonPaper(
            heading: LocalizedText(
                "本人档案开启单", [.english: "Sheet to open your own file", .burmese: "မိမိဖိုင် ဖွင့်ရန် စာရွက်"]),
            office: centre.rulebook.pack.title, day: centre.zone.day(of: now), time: centre.zone.time(of: now),
            language: language, names: PrintedNames(standing.person), code: SheetCode.written(code),
            sections: SheetWording.sections(
                address: centre.sealOffice.address + "/my-file", lastDay: end, logKey: centre.logSigner.key.text),
            foot: centre.sealOffice.address + "/notice", made: now
        ).render()
    }
}
