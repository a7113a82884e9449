import AnjuCore
import AnjuDomain
import AnjuI18n
import HTTPTypes
import Hummingbird

extension Workbench {
    /// The frame of a page of one's own file.
    func frame(ownIn language: LanguageTag, path: String) -> Frame {
        let t = translator(language)
        return Frame(
            site: rulebook.pack.title[language], path: path, languages: rulebook.pack.languages,
            help: HelpLine(number: settings.helpNumber, note: t("shell.help-note")), banner: settings.banner)
    }

    /// A page of one's own file.
    func page(
        _ title: String, _ blocks: [OwnPage.Block], back: (path: String, words: String)? = nil,
        problems: [String] = [], ward: String? = nil, in language: LanguageTag, path: String,
        status: HTTPResponse.Status = .ok
    ) -> Response {
        let t = translator(language)
        var page = OwnPage(title: title, back: back, blocks: blocks, problems: problems, t: t)
        page.ward = ward
        return .page(page, frame(ownIn: language, path: path), t, status: status)
    }

    /// A page of the file that the person has open: the own one, or that of somebody for whom they act.
    func page(
        _ title: String, _ blocks: [OwnPage.Block], back: (path: String, words: String)? = nil,
        on context: PersonContext, status: HTTPResponse.Status = .ok
    ) -> Response {
        page(
            title, blocks, back: back, ward: context.session.ward, in: context.language, path: context.path,
            status: status)
    }
}

extension RequestContext {
    /// An identifier in the path, or the problem of what is not there.
    func identifier<Subject: Identified>(
        _ name: String, of kind: Subject.Type = Subject.self, orSay unknown: String
    ) throws -> ID<Subject> {
        guard let id = ID<Subject>(try parameters.require(name)) else { throw Problem(.missing, unknown) }
        return id
    }
}
