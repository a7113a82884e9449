import AnjuDomain
import AnjuVault

extension CaseAction.Kind {
    /// The act without what officials wrote, without its ground, answer, fact or exception.
    ///
    /// `nil` where it holds nothing of the kind.
    var withoutWords: Self? {
        switch self {
        case .answered(let step, let question, _): .answered(step: step, question: question, answer: "")
        case .factSet(let key, _): .factSet(key: key, value: "")
        case .overruled(let step, _, _): .overruled(step: step, rules: [], reason: "")
        case .skipped(let step, _): .skipped(step: step, reason: "")
        case .returned(let step, _): .returned(step: step, reasons: [])
        case .waits(let step, _, _): .waits(step: step, ground: "", note: "")
        case .refused(let step, _, _): .refused(step: step, ground: "", fact: "")
        case .withdrawn(_, let asked): .withdrawn(reason: "", asked: asked)
        case .transferred(let office, _, let area): .transferred(office: office, reason: "", area: area)
        case .referred(let step, let department, _): .referred(step: step, department: department, ground: "")
        case .rulesChanged(let pack, let version, _): .rulesChanged(pack: pack, version: version, reason: "")
        case .extended(let clock, _): .extended(clock: clock, reason: "")
        case .imageExcepted(let image, _): .imageExcepted(image: image, exception: "")
        case .opened, .assigned, .captured, .paper, .toldOnce, .asked, .event, .completed, .replied, .resumed,
            .permitIssued, .later, .named, .settled, .permitBounded, .permitEndorsed, .permitReplaced:
            nil
        }
    }

    /// The names, as the stored text has them, of the acts that hold words.
    static let wordy = [
        "answered", "factSet", "overruled", "skipped", "returned", "waits", "refused", "withdrawn", "transferred",
        "extended",
        "referred",
        "rulesChanged", "imageExcepted",
    ]
}

extension ItemSealer {
    /// The plain text of an act, and its whole sealed for its row where it holds words.
    func parted(_ kind: CaseAction.Kind, row: String) throws -> (body: String, sealed: [UInt8]?) {
        guard let plain = kind.withoutWords else { return (try StoredJSON.text(kind), nil) }
        let sealed = try vault.seal(try StoredJSON.bytes(kind), at: Self.place(ofAction: row))
        return (try StoredJSON.text(plain), sealed)
    }

    /// The act again; one that was stored before words were sealed stands whole in its plain text.
    func joined(_ body: String, _ sealed: [UInt8]?, row: String) throws -> CaseAction.Kind {
        guard let sealed, !sealed.isEmpty else { return try StoredJSON.value(body) }
        return try StoredJSON.value(try vault.open(sealed, at: Self.place(ofAction: row)))
    }

    private static func place(ofAction row: String) -> SealedPlace {
        SealedPlace(table: "case_action", column: "sealed", row: row)
    }

    /// One short text sealed for its column and row.
    func seal(_ text: String, table: String, column: String, row: String) throws -> [UInt8] {
        try vault.seal(Array(text.utf8), at: SealedPlace(table: table, column: column, row: row))
    }

    /// The text again; `nil` where nothing is sealed.
    func open(_ sealed: [UInt8]?, table: String, column: String, row: String) throws -> String? {
        guard let sealed, !sealed.isEmpty else { return nil }
        let place = SealedPlace(table: table, column: column, row: row)
        return String(decoding: try vault.open(sealed, at: place), as: UTF8.self)
    }
}
