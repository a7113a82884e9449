/// Something that a project test reads is not there; the text is the line that brings it.
struct MissingPart: Error, CustomStringConvertible {
    let description: String

    init(_ description: String) { self.description = description }
}
