import ArgumentParser

/// Says what a misspelt command may have meant; options the parser answers itself.
enum NearMiss {
    /// Throws where the first word is no command.
    static func refuse(_ word: String?, of commands: [any ParsableCommand.Type]) throws {
        guard let word, !word.hasPrefix("-"), word != "help" else { return }
        let names = commands.compactMap { $0.configuration.commandName }
        if names.contains(word) { return }
        let hint = nearest(word, among: names).map { "did you mean `anju \($0)`?" } ?? "anju --help lists the commands"
        throw CommandFailure("there is no command `\(word)`", mend: hint, .usage)
    }

    /// The known word that is two letters away at most.
    static func nearest(_ word: String, among known: [String]) -> String? {
        known.map { ($0, distance($0, word)) }.filter { $0.1 <= 2 }.min { $0.1 < $1.1 }?.0
    }

    /// How many letters have to be added, removed or changed (Levenshtein).
    private static func distance(_ one: String, _ other: String) -> Int {
        let other = Array(other)
        var row = Array(0...other.count)
        for (line, letter) in one.enumerated() {
            var diagonal = row[0]
            row[0] = line + 1
            for (column, second) in other.enumerated() {
                let above = row[column + 1]
                row[column + 1] = min(above + 1, row[column] + 1, diagonal + (letter == second ? 0 : 1))
                diagonal = above
            }
        }
        return row[other.count]
    }
}
