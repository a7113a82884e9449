import AnjuCore
import AnjuDomain
import AnjuServices

extension CaptureRequest {
    /// What a body says of a step's sheet; a value of an item that the dictionary does not know is a fault.
    init(_ body: inout JSONBody, dictionary: DataDictionary, language: LanguageTag) {
        let values = body.values("values")
        for key in values.keys.sorted() where dictionary.item(key) == nil {
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
