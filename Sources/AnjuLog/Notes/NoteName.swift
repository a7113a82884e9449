/// Names of keys: not empty, without Unicode spaces, control characters and `+`.
enum NoteName {
    static let longest = 255

    static func isSound(_ name: some StringProtocol) -> Bool {
        !name.isEmpty && name.utf8.count <= longest
            && name.unicodeScalars.allSatisfy {
                !$0.properties.isWhitespace && $0.value > 0x20 && $0 != "+" && $0.value != 0x7F
            }
    }
}
