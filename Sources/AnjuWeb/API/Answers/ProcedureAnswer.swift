import AnjuCore
import AnjuDomain

/// A procedure in a list.
struct ProcedureLine: Encodable {
    var id: String
    var key: String
    var title: String
    var lead: String

    init(_ procedure: Procedure, _ language: LanguageTag) {
        (id, key, lead) = (procedure.id, procedure.key, procedure.lead)
        title = procedure.title[language]
    }
}

/// Every procedure of the pack.
struct ProceduresAnswer: Encodable {
    var procedures: [ProcedureLine]
}

/// What anybody may know of a procedure: its steps, papers, items, limits and results.
struct ProcedureAnswer: Encodable {
    struct StepLine: Encodable {
        var key: String
        var title: String
        var phase: String
        var actor: String
        var after: [String]
        var present: [String]
        var forms: [String]
        var returnGrounds: [String]
        var refusalGrounds: [String]
        var waitingGrounds: [String]
        var isOptional: Bool
        var isLater: Bool
    }

    struct PaperLine: Encodable {
        var id: String
        var title: String
        var neededAt: String
        var bars: Bool
        var obtainHint: String
    }

    struct ItemLine: Encodable {
        var key: String
        var title: String
        var type: String
        var forms: [String]
        var mandatoryOn: [String]
        var codeList: String?
    }

    struct LimitLine: Encodable {
        var key: String
        var kind: String
        var unit: String
    }

    struct OutputLine: Encodable {
        var key: String
        var title: String
        var step: String
        var isPermit: Bool
    }

    var id: String
    var key: String
    var title: String
    var lead: String
    var others: [String]
    var legalBasis: [String]
    var steps: [StepLine]
    var papers: [PaperLine]
    var items: [ItemLine]
    var limits: [LimitLine]
    var outputs: [OutputLine]

    init(_ procedure: Procedure, _ dictionary: DataDictionary, _ language: LanguageTag) {
        (id, key, lead, others) = (procedure.id, procedure.key, procedure.lead, procedure.others)
        title = procedure.title[language]
        legalBasis = procedure.legalBasis.map(\.law)
        steps = procedure.steps.map { StepLine($0, language) }
        papers = procedure.papers.map {
            PaperLine(
                id: $0.id, title: $0.title[language], neededAt: $0.neededAt, bars: $0.bars,
                obtainHint: $0.obtainHint[language])
        }
        let forms = Set(procedure.forms)
        items = dictionary.items.filter { !$0.forms.isDisjoint(with: forms) && $0.group != "collection" }.map {
            ItemLine(
                key: $0.key, title: $0.text[language], type: $0.type.rawValue,
                forms: $0.forms.intersection(forms).sorted(), mandatoryOn: $0.mandatoryOn.intersection(forms).sorted(),
                codeList: $0.codeList)
        }
        limits = procedure.clocks.map { LimitLine(key: $0.key, kind: $0.kind.rawValue, unit: $0.unit.rawValue) }
        outputs = procedure.outputs.map {
            OutputLine(key: $0.key, title: $0.title[language], step: $0.step, isPermit: $0.isPermit)
        }
    }
}

extension ProcedureAnswer.StepLine {
    init(_ step: Step, _ language: LanguageTag) {
        self.init(
            key: step.key, title: step.title[language], phase: step.phase, actor: step.actor, after: step.after,
            present: step.present, forms: step.formsFilled, returnGrounds: step.outcomes.returned,
            refusalGrounds: step.outcomes.refused, waitingGrounds: step.outcomes.waits, isOptional: step.isOptional,
            isLater: step.isLater)
    }
}
