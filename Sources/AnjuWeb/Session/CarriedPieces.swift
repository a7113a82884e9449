/// A sealed form in the pieces in which the sign-in page holds it.
enum CarriedPieces {
    /// The sign-in form takes values of 20,000 bytes and a megabyte in all.
    private static let (piece, whole) = (16_000, 600_000)

    /// The pieces in their order; none where the text is too long to be carried.
    static func cut(_ text: String) -> [String] {
        guard text.utf8.count <= whole else { return [] }
        var pieces: [String] = []
        var rest = text[...]
        while !rest.isEmpty {
            pieces.append(String(rest.prefix(piece)))
            rest = rest.dropFirst(piece)
        }
        return pieces
    }
}
