/// Everything that an operator can set, under the name that it has in `anju.yaml`.
enum Setting: String, CaseIterable, Sendable {
    case data
    case database
    case passwordFile = "database-password-file"
    case pack
    case publicAddress = "public-address"
    case host = "listen.host"
    case port = "listen.port"
    case behindProxy = "listen.behind-proxy"
    case certificate = "tls.certificate"
    case key = "tls.key"
    case backupFolder = "backup.folder"
    case backupKeep = "backup.keep"
    case backupAge = "backup.oldest-days"
    case checkFiles = "checks.files"
    case freeSpace = "limits.free-mebibytes"
    case connections = "limits.connections"
    case logLevel = "log.level"
    case logWitnesses = "log.witnesses"
    case logTimestamp = "log.timestamp"

    /// The variable of the environment: `ANJU_LISTEN_PORT` for `listen.port`.
    var environment: String {
        "ANJU_" + rawValue.uppercased().map { $0 == "." || $0 == "-" ? "_" : String($0) }.joined()
    }

    /// What holds where nobody sets it; empty for nothing.
    ///
    /// `database` follows `data`: its own fallback is the file in that folder.
    var fallback: String {
        switch self {
        case .data: "var/anju"
        case .pack: "ruili"
        case .publicAddress: "http://127.0.0.1:8080"
        case .host: "127.0.0.1"
        case .port: "8080"
        case .behindProxy: "false"
        case .backupKeep: "14"
        case .backupAge: "7"
        case .freeSpace: "1024"
        case .logLevel: "notice"
        case .database, .passwordFile, .certificate, .key, .backupFolder, .checkFiles, .connections, .logWitnesses,
            .logTimestamp:
            ""
        }
    }
}
