import AnjuCore
import AnjuDomain

/// Areas of the caller's office.
struct AreasAnswer: Encodable {
    struct One: Encodable {
        var code: String
        var name: String
        var level: String
        var parent: String?
    }

    var areas: [One]

    init(_ areas: [Area], _ language: LanguageTag) {
        self.areas = areas.map { One(code: $0.code, name: $0.name[language], level: $0.level, parent: $0.parent) }
    }
}
