/// A pile of documents that were read one after the other into one box.
public enum ScannedPile {
    /// The machine-readable zones one by one: two lines of 44 or 36 characters, or three of 30.
    ///
    /// How long a line is says how many there are; a line of another length stands alone, so that it is named as unreadable
    /// and none is lost. Spaces and empty lines do not count.
    public static func zones(_ text: String) -> [String] {
        let lines = text.split(whereSeparator: \.isNewline).map { line in
            String(line.filter { !$0.isWhitespace })
        }.filter { !$0.isEmpty }
        var zones: [String] = []
        var place = 0
        while place < lines.count {
            let length = lines[place].count
            let wanted = length == 30 ? 3 : length == 44 || length == 36 ? 2 : 1
            let zone = lines[place...].prefix(wanted).prefix { $0.count == length }
            zones.append(zone.joined(separator: "\n"))
            place += zone.count
        }
        return zones
    }
}
