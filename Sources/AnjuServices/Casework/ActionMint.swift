import AnjuCore
import AnjuDomain

/// Makes actions of one moment and actor; minted outside the transaction, which may run again.
struct ActionMint: Sendable {
    let actor: Actor
    let now: Instant
    let present: Set<String>
    private let tokens: [Token]

    init(actor: Actor, present: Set<String> = [], count: Int, ambient: Ambient) {
        (self.actor, self.present) = (actor, present)
        now = ambient.now()
        tokens = ambient.tokens(count)
    }

    /// The actions for these kinds, in their order.
    func actions(_ kinds: [CaseAction.Kind]) -> [CaseAction] {
        zip(tokens, kinds).map { CaseAction(id: ID($0), at: now, actor: actor, present: present, kind: $1) }
    }
}
