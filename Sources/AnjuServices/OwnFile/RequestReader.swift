import AnjuCore
import AnjuDomain

/// Reads what a person typed into a request, and says everything that is wrong with it at once.
struct RequestReader {
    let centre: Centre
    let file: OwnFile
    /// Whether an entry is one that the person is told of.
    let isTold: (ID<LedgerEntry>) throws -> Bool

    func read(_ asked: MakeOwnRequest.Asked) throws -> OwnRequest.Content {
        var faults: [Violation] = []
        var wished = ""
        switch asked.kind {
        case .correction:
            if let held = held(asked.topic) {
                switch reader.read(asked.wished, as: held.item, mandatory: true) {
                case .success(let value):
                    wished = value
                    if value == held.entry.value { faults.append(Violation("wished", "request.same")) }
                case .failure(let fault): faults.append(Violation("wished", fault.code, fault.details))
                }
            } else {
                faults.append(Violation("topic", "input.choose"))
            }
        case .deletion: if held(asked.topic) == nil { faults.append(Violation("topic", "input.choose")) }
        case .restriction, .objection:
            if !file.groups.contains(where: { $0.group.key == asked.topic }) {
                faults.append(Violation("topic", "input.choose"))
            }
        case .appeal: if !isRefused(asked.topic) { faults.append(Violation("topic", "input.choose")) }
        case .explanation:
            let entry = ID<LedgerEntry>(asked.topic)
            if !asked.topic.isEmpty, try entry.map({ try !isTold($0) }) ?? true {
                faults.append(Violation("topic", "input.choose"))
            }
        }
        if asked.kind == .correction, !faults.contains(where: { $0.field == "wished" }) {
            faults += Self.tooLong("wished", asked.wished)
        }
        faults += self.faults(ofReason: asked.reason, isNeeded: asked.kind != .deletion && asked.kind != .restriction)
        if !faults.isEmpty { throw Problem.invalid(faults) }
        return OwnRequest.Content(wished: wished, reason: asked.reason)
    }

    private var reader: ItemReader {
        ItemReader(dictionary: centre.dictionary, today: centre.today, zone: centre.zone)
    }

    private func held(_ topic: String) -> OwnFile.Held? {
        file.held.first { !$0.isShared && OwnRequest.topic(of: $0.item.key, about: $0.subject) == topic }
    }

    private func isRefused(_ topic: String) -> Bool {
        file.requests.contains { $0.id.rawValue == topic && $0.decision.map { $0.outcome != .granted } ?? false }
    }

    private func faults(ofReason reason: String, isNeeded: Bool) -> [Violation] {
        if WrittenReason(reason).isEmpty { return isNeeded ? [Violation("reason", "input.required")] : [] }
        return Self.tooLong("reason", reason)
    }

    private static func tooLong(_ field: String, _ text: String) -> [Violation] {
        guard text.count > MakeOwnRequest.longest else { return [] }
        let details = ["limit": "\(MakeOwnRequest.longest)", "length": "\(text.count)"]
        return [Violation(field, "input.too-long", details)]
    }
}
