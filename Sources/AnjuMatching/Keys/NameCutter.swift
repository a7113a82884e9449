/// Names cut into the words that are compared.
enum NameCutter {
    static func words(of name: String) -> [NameWord] {
        var pieces: [Piece] = []
        for word in FoldedText.of(name).split(separator: " ") {
            for (script, text) in runs(of: word) { append(script, text, to: &pieces) }
        }
        let titles = titles(in: pieces)
        return pieces.enumerated().map { NameWord(text: $1.text, script: $1.script, isTitle: $0 < titles) }
    }

    private struct Piece {
        var script: NameWord.Script
        var text: String
    }

    private static func append(_ script: NameWord.Script, _ text: Substring, to pieces: inout [Piece]) {
        switch script {
        case .letters, .digits: pieces.append(Piece(script: script, text: String(text)))
        case .characters: pieces += text.unicodeScalars.map { Piece(script: script, text: String($0)) }
        case .burmese:
            pieces += BurmeseLetters.syllables(of: text).map { Piece(script: script, text: $0.text) }
        }
    }

    /// The parts of one script each.
    private static func runs(of word: Substring) -> [(NameWord.Script, Substring)] {
        var runs: [(NameWord.Script, Substring)] = []
        var start = word.startIndex
        var script: NameWord.Script?
        for index in word.unicodeScalars.indices {
            let next = self.script(of: word.unicodeScalars[index])
            if let script, script != next {
                runs.append((script, word[start..<index]))
                start = index
            }
            script = next
        }
        if let script { runs.append((script, word[start...])) }
        return runs
    }

    private static func script(of scalar: Unicode.Scalar) -> NameWord.Script {
        switch scalar.value {
        case 0x30...0x39: .digits
        case 0x1000...0x109F, 0xA9E0...0xA9FF, 0xAA60...0xAA7F: .burmese
        case 0x3005, 0x3007, 0x3041...0x30FF, 0x31F0...0x31FF, 0x3400...0x9FFF, 0xAC00...0xD7A3, 0xF900...0xFAFF,
            0x20000...0x323AF:
            .characters
        default: .letters
        }
    }

    /// How many pieces at the front are titles; the last is always a name.
    ///
    /// All titles proper, and one behind them that may be a name as well.
    private static func titles(in pieces: [Piece]) -> Int {
        var count = 0
        while let length = titleLength(of: pieces[count...]), count + length < pieces.count { count += length }
        if count < pieces.count - 1, alsoNames.contains(pieces[count].text) { count += 1 }
        return count
    }

    /// How many pieces the longest title proper at the front takes: Burmese ones have up to three syllables.
    private static func titleLength(of pieces: ArraySlice<Piece>) -> Int? {
        (1...3).last { length in
            length <= pieces.count && proper.contains(pieces.prefix(length).map(\.text).joined())
        }
    }

    private static let proper: Set<String> = ["u", "daw", "saya", "sayama", "ဦး", "ဒေါ်", "ဆရာ", "ဆရာမ"]
    private static let alsoNames: Set<String> = [
        "ko", "ma", "maung", "mg", "bo", "sai", "nang", "nai", "naw", "saw", "ကို", "မ", "မောင်", "ဗိုလ်", "စိုင်း", "နန်း", "နိုင်",
        "နော်", "စော",
    ]
}
