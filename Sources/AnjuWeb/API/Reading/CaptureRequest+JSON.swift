import AnjuCore
import AnjuDomain
import AnjuServices

extension CaptureRequest {
    /// What a body says of a step's sheet; a value of none of `items` is a fault.
    init(_ body: inout JSONBody, items: [Item], language: LanguageTag) {
        let known = Set(items.map(\.key))
        let values = body.values("values")
        for key in values.keys.sorted() where !known.contains(key) {
            body.fault("values", member: key, "input.unknown-member")
        }
        let documents = body.texts("fromDocument")
        let (papers, present) = (body.texts("papersSeen"), body.texts("present"))
        let held = body.texts("still")
        let spoken = body.optionalText("language", upTo: 35).map { LanguageTag($0) }
        self.init(
            typed: values, fromDocument: documents, papersSeen: papers, present: present, language: spoken ?? language)
        still = held
    }
}
