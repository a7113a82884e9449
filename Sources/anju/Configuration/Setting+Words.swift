extension Setting {
    /// What it is for, as the shipped example and `Documentation/Operating.md` say it.
    var words: String {
        switch self {
        case .data: "Folder for pictures and keys, and for the database where none is named."
        case .database:
            "sqlite:PATH, postgres://USER@HOST/NAME, or postgres: with libpq's keywords; never with a password."
        case .passwordFile: "File whose first line is PostgreSQL's password; mode 0600."
        case .pack:
            "The city's pack: a name under Packs, or a folder. A database belongs to the pack that first opened it."
        case .publicAddress:
            "Where browsers and scanners reach the centre; seals name it. Set it before `anju migrate`."
        case .host: "Address to listen on."
        case .port: "Port to listen on; 0 for a free one."
        case .behindProxy: "A proxy before us ends TLS, and it alone reaches the port."
        case .certificate: "Certificate chain (PEM); `anju config tls` makes one."
        case .key: "The certificate's private key (PEM); mode 0600."
        case .backupFolder: "Where `anju backup` writes when it is given no name: another disk than the data's."
        case .backupKeep: "How many backups stay in that folder; older ones are removed after a new one is whole."
        case .backupAge: "After how many days without a backup `anju doctor` says so."
        case .checkFiles: "Folder of the authorities' own files, which statutory checks ask; it is only read."
        case .freeSpace: "How many MiB must be free, or `anju doctor` says so."
        case .connections: "Connections to the database: readers for SQLite (4), all for PostgreSQL (16)."
        case .logLevel: "What is logged: debug, info, notice, warning or error."
        case .logWitnesses: "Who signs that they saw the tamper-evident log: URL KEY, and a comma before the next."
        case .logTimestamp:
            "Who stamps the log with the time every hour (RFC 3161): an address without a / at its end."
        }
    }

    /// A value that could stand in the file.
    var example: String {
        switch self {
        case .data: "/var/lib/anju"
        case .database: "sqlite:/var/lib/anju/anju.db"
        case .passwordFile: "/etc/anju/database-password"
        case .publicAddress: "https://centre.lan:8443"
        case .certificate: "/var/lib/anju/tls/server.pem"
        case .key: "/var/lib/anju/tls/server-key.pem"
        case .backupFolder: "/mnt/backup"
        case .checkFiles: "/srv/authority"
        case .connections: "4"
        case .logWitnesses:
            "https://witness.example witness.example/anju+4ed1629b+BNdamAGCsQq31Uv+08lkBzoO4XLz2qYjJa8CGmj3B1Ea"
        case .logTimestamp: "https://time.example/tsa"
        case .pack, .host, .port, .behindProxy, .backupKeep, .backupAge, .freeSpace, .logLevel: fallback
        }
    }

    /// The flag that sets it for one run, where there is one.
    var flag: String? {
        switch self {
        case .data, .database, .pack: "--" + rawValue
        case .host: "--host"
        case .port: "--port"
        case .behindProxy: "--behind-proxy"
        case .certificate: "--tls-certificate"
        case .key: "--tls-key"
        case .passwordFile, .publicAddress, .backupFolder, .backupKeep, .backupAge, .checkFiles, .freeSpace,
            .connections, .logLevel, .logWitnesses, .logTimestamp:
            nil
        }
    }
}
