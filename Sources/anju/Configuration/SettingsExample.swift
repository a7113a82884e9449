/// The commented `anju.yaml` that the program ships: `anju config example` prints it.
enum SettingsExample {
    static var text: String {
        var lines = [
            "# Settings of Anju: copy this to /etc/anju/anju.yaml, or name it with --config or ANJU_CONFIG.",
            "# A flag is stronger than the environment, the environment stronger than this file, this file than the default.",
            "# Paths start from this file's folder. `anju config check` finds mistakes; secrets do not belong in here.",
        ]
        var section = ""
        for setting in Setting.allCases {
            let parts = setting.rawValue.split(separator: ".").map(String.init)
            let (outer, name) = parts.count == 2 ? (parts[0], parts[1]) : ("", parts[0])
            if outer != section || outer.isEmpty { lines.append("") }
            if outer != section {
                section = outer
                lines.append("\(outer):")
            }
            let indent = outer.isEmpty ? "" : "  "
            lines.append("\(indent)# \(setting.words)")
            lines.append("\(indent)#\(name): \(setting.example)")
        }
        return lines.joined(separator: "\n")
    }
}
