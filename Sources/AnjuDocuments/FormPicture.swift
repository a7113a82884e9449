public import AnjuCore

/// A picture that belongs to a form: a JPEG or PNG and what it shows.
public struct FormPicture: Hashable, Sendable {
    public var label: LocalizedText
    public var bytes: [UInt8]

    public init(_ label: LocalizedText, _ bytes: [UInt8]) { (self.label, self.bytes) = (label, bytes) }
}
