/// What a key of the trust list may sign.
public enum SealPurpose: String, Hashable, Sendable, CaseIterable {
    /// Seals of permits.
    case permit
    /// Status lists.
    case status
}
