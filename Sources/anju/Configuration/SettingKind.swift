import Foundation

/// What a setting's text has to be.
enum SettingKind: Sendable {
    case path, database, pack, host, address, switched, level, witnesses
    case number(ClosedRange<Int>)

    /// What is wrong with `text` and how to mend it, or `nil`.
    func fault(in text: String) -> (message: String, mend: String)? {
        switch self {
        case .path, .pack: return nil
        case .database:
            return DatabaseLocation(text) == nil
                ? (
                    "`\(PostgresAddress(text).shown)` names no database",
                    "write sqlite:PATH or postgres://USER@HOST/NAME"
                )
                : nil
        case .host:
            let isHost = !text.isEmpty && !text.contains { " /\\@".contains($0) }
            return isHost ? nil : ("`\(text)` is no host", "write 0.0.0.0, an address of this machine, or its name")
        case .address:
            let url = URL(string: text)
            let isAddress =
                ["http", "https"].contains(url?.scheme) && url?.host?.isEmpty == false && !text.hasSuffix("/")
            return isAddress ? nil : ("`\(text)` is no address", "write https://NAME:PORT, without a / at its end")
        case .switched:
            return ["true", "false"].contains(text)
                ? nil : ("`\(text)` is neither true nor false", "write true or false")
        case .level:
            let known = ["debug", "info", "notice", "warning", "error"]
            return known.contains(text)
                ? nil : ("`\(text)` is no log level", "write one of " + known.joined(separator: ", "))
        case .witnesses:
            return ConfiguredWitness.all(text) == nil
                ? ("`\(text)` names no witnesses", "write URL KEY, and a comma before the next") : nil
        case .number(let range):
            guard let number = Int(text), range.contains(number) else {
                return ("`\(text)` is no number from \(range.lowerBound) to \(range.upperBound)", "write one")
            }
            return nil
        }
    }
}

extension Setting {
    var kind: SettingKind {
        switch self {
        case .data, .passwordFile, .certificate, .key, .backupFolder, .checkFiles: .path
        case .database: .database
        case .pack: .pack
        case .publicAddress, .logTimestamp: .address
        case .host: .host
        case .port: .number(0...65_535)
        case .behindProxy: .switched
        case .backupKeep: .number(1...10_000)
        case .backupAge: .number(1...365)
        case .freeSpace: .number(1...1_000_000_000)
        case .connections: .number(1...256)
        case .logLevel: .level
        case .logWitnesses: .witnesses
        }
    }
}
