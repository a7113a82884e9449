import ArgumentParser

/// Says what a misspelt command may have meant; options the parser answers itself.
enum NearMiss {
    /// Throws where the first word is no command.
    static func refuse(_ word: String?, of commands: [any ParsableCommand.Type]) throws {
        guard let word, !word.hasPrefix("-"), word != "help" else { return }
        let names = commands.compactMap { $0.configuration.commandName }
        if names.contains(word) { return }
        let near = names.min { distance($0, word) < distance($1, word) } ?? ""
        let hint = distance(near, word) <= 2 ? "did you mean `anju \(near)`?" : "anju --help lists the commands"
        throw CommandFailure("there is no command `\(word)`", mend: hint, .usage)
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
