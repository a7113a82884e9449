import AnjuCore
import HTTPTypes
import Hummingbird

extension Request {
    /// The version in `If-Match`: one strong tag, as `ETag` gave it.
    ///
    /// Throws 428 where it is missing. What cannot be a version of ours, `*` and weak tags too, is answered as an old one:
    /// nobody acts on what they have not seen.
    func seenVersion() throws -> Int {
        // Any version is no version that was seen.
        guard let tag = headers[.ifMatch], tag != "*" else {
            throw APIRefusal(.preconditionRequired, "request.no-precondition")
        }
        guard tag.count > 2, tag.hasPrefix("\""), tag.hasSuffix("\""), let version = Int(tag.dropFirst().dropLast()),
            version >= 0
        else { throw APIRefusal(.preconditionFailed, "case.changed") }
        return version
    }

    /// The key that makes a request have one effect: 8 to 128 visible ASCII characters.
    ///
    /// Throws 400 `request.no-key` where it is missing or is none.
    func idempotencyKey() throws -> String {
        let key = HTTPField.Name("Idempotency-Key").flatMap { headers[$0] } ?? ""
        guard (8...128).contains(key.utf8.count), key.utf8.allSatisfy({ (0x21...0x7E).contains($0) }) else {
            throw APIRefusal(.badRequest, "request.no-key")
        }
        return key
    }
}
