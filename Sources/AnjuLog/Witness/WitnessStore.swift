/// What a witness remembers: of each log the newest checkpoint that it has signed.
public protocol WitnessStore: Sendable {
    /// The newest of a log; `nil` where there was none.
    func newest(of origin: String) throws -> Checkpoint?
    /// Keeps `next` for good where `known` is still the newest; answers whether it was.
    ///
    /// Comparing and keeping are one step: two questions at once never both replace the same.
    func keep(_ next: Checkpoint, after known: Checkpoint?) throws -> Bool
}
