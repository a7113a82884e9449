/// A kind of thing that carries an ``ID`` of its own.
public protocol Identified {
    /// Three lower-case letters that open every identifier of this kind, such as `per`.
    static var idPrefix: String { get }
}
