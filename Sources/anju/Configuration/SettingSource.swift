/// Where a setting's value comes from, the strongest first.
enum SettingSource: Hashable, Sendable {
    case flag(String)
    case environment(String)
    case file(String, line: Int)
    case fallback

    /// As `anju config show` says it.
    var words: String {
        switch self {
        case .flag(let name), .environment(let name): name
        case .file(let path, let line): "\(path):\(line)"
        case .fallback: "default"
        }
    }
}
