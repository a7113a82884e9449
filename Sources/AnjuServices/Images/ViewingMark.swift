import AnjuCore
import AnjuDocuments
import AnjuDomain
import AnjuImages

/// Marks a picture with who looks at it, for what and when, so that a copy says where it came from.
struct ViewingMark {
    let centre: Centre
    let actor: Actor
    let purpose: String
    let number: String

    /// Purpose (in Chinese, which binds), case, account and minute.
    var words: String {
        let now = centre.ambient.now()
        let text = centre.rulebook.rights.purposes[purpose]?.text.chinese ?? purpose
        let moment = centre.zone.day(of: now).description + " " + centre.zone.time(of: now)
        return [text, number, actor.id, moment].joined(separator: " · ")
    }

    /// The picture as it is shown; the kept one is as it was.
    func stamped(_ jpeg: [UInt8]) throws -> [UInt8] {
        let words = words
        return try StampedPicture.jpeg(of: jpeg) { try Watermark(words, width: $0, height: $1).coverage }
    }
}
