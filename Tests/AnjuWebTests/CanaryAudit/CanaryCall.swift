import Foundation
import HTTPTypes

/// One request of the audit, with what stood in for its places.
struct CanaryCall: Sendable {
    /// Who asks: an account, or the place of a person who opens their own file.
    enum Asker: Hashable, Sendable {
        case official(String)
        case person(Int)
    }

    let asker: Asker
    let method: HTTPRequest.Method
    let path: String
    var body: String?
    /// Place of the person whom it is about.
    let about: Int

    var isAPI: Bool { path.hasPrefix("/api/") }
    /// What was said by the asker: an answer that repeats it discloses nothing.
    var asked: String {
        let text = path + " " + (body ?? "")
        return text + " " + (text.replacing("+", with: " ").removingPercentEncoding ?? "")
    }
}
