public import AnjuDomain
import AnjuImages

/// One thing that was looked at in a picture.
public struct PictureFinding: Hashable, Sendable {
    /// Catalogues translate it under `finding.<code>`.
    public var code: String
    /// As printed for a person, with its unit.
    public var measured: String
    public var wanted: String
    public var isMet: Bool

    public init(code: String, measured: String, wanted: String, isMet: Bool) {
        (self.code, self.measured, self.wanted, self.isMet) = (code, measured, wanted, isMet)
    }

    init(_ finding: ImageFinding) {
        self.init(code: finding.code, measured: finding.measured, wanted: finding.wanted, isMet: finding.isMet)
    }

    /// Something that was found wrong before.
    public init(_ fault: ImageFault) {
        self.init(code: fault.code, measured: fault.measured, wanted: fault.wanted, isMet: false)
    }

    /// What is carried on where it is not met.
    var fault: ImageFault? {
        isMet ? nil : ImageFault(code: code, measured: measured, wanted: wanted)
    }
}
