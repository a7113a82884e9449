/// A JSON text as it was sent, before anybody asks what it means.
///
/// Nothing we take is a number or a truth value, so these keep their place and not their value.
package enum JSONTree: Hashable, Sendable {
    case null, truth, number
    case text(String)
    case list([JSONTree])
    case object([String: JSONTree])
}
