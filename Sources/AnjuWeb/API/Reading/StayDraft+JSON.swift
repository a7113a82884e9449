import AnjuCore
import AnjuDomain
import AnjuServices

extension StayDraft {
    /// What a body says of people who came to `place`; a value of none of `items` is a fault.
    init(_ body: inout JSONBody, at place: ID<Dwelling>, items: Set<String>, language: LanguageTag) {
        let (kind, from) = (body.text("kind"), body.text("from", upTo: 40))
        let (party, planned) = (body.text("party"), body.optionalText("planned", upTo: 40) ?? "")
        let guests = body.objects("guests") { guest in
            let values = guest.values("values")
            for key in values.keys.sorted() where !items.contains(key) {
                guest.fault("values", member: key, "input.unknown-member")
            }
            let (documents, confirmed) = (guest.texts("fromDocument"), guest.confirmed(["another"]))
            return Guest(
                values, fromDocument: documents, bed: guest.optionalText("bed", upTo: 40) ?? "",
                isAnother: confirmed.contains("another"))
        }
        let confirmed = body.confirmed(["overfull"])
        self.init(
            at: place, kind: kind, from: from, planned: planned, party: party, said: body.texts("said"),
            exemption: body.optionalText("exemption") ?? "", lateReason: body.optionalText("lateReason") ?? "",
            isOverfull: confirmed.contains("overfull"), guests: guests, language: language)
    }

    /// The same fault with a pointer into the body.
    static func pointing(_ violation: Violation) -> Violation {
        var parts = violation.field.split(separator: ".").map(String.init)
        if parts.count == 3, parts[0] == "guest" {
            let member = ["bed": "bed", "is_another": "confirmed"][parts[2]]
            parts = ["guests", parts[1]] + (member.map { [$0] } ?? ["values", parts[2]])
        } else {
            let known = [
                "late_reason": "lateReason", "overfull": "confirmed", "pile": "guests", "exemption": "exemption",
            ]
            parts = [known[violation.field] ?? violation.field].filter { !$0.isEmpty }
        }
        return Violation(parts.map { "/" + $0 }.joined(), violation.code, violation.details)
    }
}

extension JSONBody {
    /// What was looked at and found to be so, of what may be said; anything else is a fault.
    mutating func confirmed(_ known: Set<String>) -> Set<String> {
        let said = texts("confirmed")
        for text in said.subtracting(known).sorted() { fault("confirmed", "code.unknown", ["value": text]) }
        return said.intersection(known)
    }
}
