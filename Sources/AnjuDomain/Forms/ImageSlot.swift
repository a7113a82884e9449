/// A place for one picture in the cases of a procedure.
public struct ImageSlot: Hashable, Sendable {
    public var kind: ImageKind
    /// What the picture is, where the procedure asks for it.
    public var papers: [Paper]
    /// Steps that need it; where no paper does, those whose forms may bear it.
    public var steps: [Step]
    /// Steps whose papers or forms it belongs to, and those that decide: who does one of them sees it.
    public var readers: [Step]

    /// The key of the kind, and after a dot the paper's where every paper has a picture of its own.
    public var key: String {
        guard kind.once == .paper, let paper = papers.first else { return kind.key }
        return kind.key + "." + paper.id
    }

    /// Departments that alone take and see it; empty for no such bound.
    public var shownTo: Set<String> {
        papers.map(\.shownTo).filter { !$0.isEmpty }.reduce(kind.shownTo) {
            $0.isEmpty ? $1 : $0.intersection($1)
        }
    }

    /// Why one that fails may be kept all the same, where the kind knows such a reason.
    public func exception(_ key: String) -> ImageException? { kind.exceptions.first { $0.key == key } }
}

extension Procedure {
    /// The places for pictures, those that the procedure asks for before those that its forms may bear.
    public func imageSlots(_ dictionary: DataDictionary) -> [ImageSlot] {
        let all = dictionary.images.flatMap { slots(of: $0) }
        return all.filter { !$0.papers.isEmpty } + all.filter(\.papers.isEmpty)
    }

    /// The place with this key.
    public func imageSlot(_ key: String, _ dictionary: DataDictionary) -> ImageSlot? {
        imageSlots(dictionary).first { $0.key == key }
    }

    private func slots(of kind: ImageKind) -> [ImageSlot] {
        let papers = papers.filter { $0.proof == .image(kind.key) }
        // Who decides sees what was handed in.
        let deciding = steps.filter { $0.phase == "decide" }
        if kind.once == .paper, !papers.isEmpty {
            return papers.map { paper in
                let needing = steps.filter { $0.key == paper.neededAt }
                return ImageSlot(kind: kind, papers: [paper], steps: needing, readers: needing + deciding)
            }
        }
        let needing = steps.filter { step in papers.contains { $0.neededAt == step.key } }
        let bearing = steps.filter { !kind.forms.isDisjoint(with: $0.formsFilled) }
        if needing.isEmpty, bearing.isEmpty { return [] }
        let takers = needing.isEmpty ? bearing : needing
        return [ImageSlot(kind: kind, papers: papers, steps: takers, readers: needing + bearing + deciding)]
    }
}
