/// Every parser that is fuzzed.
public enum FuzzTargets {
    /// All of them, in the order in which they are run.
    public static let all: [FuzzTarget] = [
        Base45Target.target, CBORTarget.target, SealTargets.text, SealTargets.claims, SealTargets.status,
        SealTargets.trust, MRZTarget.target, IdentifierTarget.target, DateTarget.target, JPEGTarget.target,
        PNGTarget.target, PDFTargets.file, PDFTargets.packed, FormTarget.target, MultipartTarget.target,
        JSONTarget.target, AddressTarget.target, PackTarget.target, LogTargets.note, LogTargets.key, LogTargets.proof,
        LogTargets.question, LogTargets.path, LogTargets.opening, AuthorityTarget.target,
        TableTargets.text, TableTargets.packed, TableTargets.sheet,
    ]

    /// Parsers with a fault each, by which the fuzzer shows that it can find one.
    public static let planted: [FuzzTarget] = PlantedTargets.all

    /// The one of that name.
    public static func named(_ name: String) -> FuzzTarget? { (all + planted).first { $0.name == name } }
}
