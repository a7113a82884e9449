/// Which modules each target may import: the arrows of the house point down only.
///
/// The package manager does not hold them. A target can import whatever it reaches indirectly, even with
/// `--explicit-target-dependency-import-check error`.
enum ArrowTable {
    /// What a target may import beside ``everywhere``.
    static let targets: [String: Set<String>] = [
        "AnjuCore": [],
        "AnjuDomain": ["AnjuCore"],
        "AnjuMatching": ["AnjuCore"],
        "AnjuPopulation": ["AnjuCore", "AnjuDomain"],
        "AnjuSeal": ["AnjuCore", "Crypto", "CQRencode", "CZlib"],
        "AnjuLog": ["AnjuCore", "Crypto"],
        "AnjuVault": ["AnjuCore", "Crypto", "CArgon2"],
        "AnjuImages": ["AnjuCore", "CLept"],
        "AnjuPacks": ["AnjuCore", "AnjuDomain", "Yams"],
        "AnjuI18n": ["AnjuCore"],
        "AnjuHTML": [],
        "AnjuSQL": ["AnjuCore"],
        "AnjuSQLite": ["AnjuCore", "AnjuSQL", "GRDB", "GRDBSQLite"],
        "AnjuPostgres": ["AnjuCore", "AnjuSQL", "CLibPQ", "DequeModule"],
        "AnjuStore": ["AnjuCore", "AnjuDomain", "AnjuSQL", "AnjuLog", "AnjuVault"],
        "AnjuDocuments": [
            "AnjuCore", "AnjuDomain", "AnjuI18n", "AnjuSeal", "CPangoCairo", "CXLSXWriter", "CZlib",
        ],
        "AnjuGateways": [
            "AnjuCore", "AsyncHTTPClient", "JWTKit", "NIOCore", "NIOHTTP1", "NIOFoundationCompat", "NIOSSL",
        ],
        "AnjuServices": [
            "AnjuCore", "AnjuDomain", "AnjuStore", "AnjuMatching", "AnjuSeal", "AnjuLog", "AnjuI18n", "AnjuDocuments",
            "AnjuVault", "AnjuImages", "AnjuSQL", "Logging", "Metrics", "ServiceLifecycle",
        ],
        "AnjuWeb": [
            "AnjuCore", "AnjuDomain", "AnjuServices", "AnjuDocuments", "AnjuHTML", "AnjuI18n", "Hummingbird",
            "HummingbirdCore", "HummingbirdTLS", "HTTPTypes", "NIOCore", "NIOSSL", "Logging", "Metrics",
            "ServiceLifecycle",
        ],
        "anju": ours.union([
            "ArgumentParser", "AsyncHTTPClient", "Configuration", "Crypto", "Hummingbird", "HummingbirdTLS",
            "HTTPTypes", "Logging",
            "Metrics", "NIOCore", "NIOHTTP1", "NIOSSL", "ServiceLifecycle", "SwiftASN1", "UnixSignals", "X509",
        ]).subtracting(["AnjuTesting"]),
        "AnjuFuzzing": [
            "AnjuCore", "AnjuDocuments", "AnjuDomain", "AnjuImages", "AnjuLog", "AnjuPacks", "AnjuSeal", "AnjuServices",
            "AnjuWeb", "CLept", "CZlib", "Crypto",
        ],
        "anju-fuzz": ["AnjuFuzzing", "ArgumentParser"],
        "AnjuTesting": ours.union([
            "AsyncHTTPClient", "CSpawn", "Crypto", "Hummingbird", "HummingbirdTesting", "HTTPTypes", "Logging",
            "Metrics",
            "NIOCore", "NIOHTTP1", "NIOPosix", "NIOSSL", "Testing",
        ]).subtracting(["AnjuTesting"]),
    ]

    /// The platform's modules, which every target may use but the two that only compute.
    static let everywhere: Set<String> = ["Dispatch", "Foundation", "Glibc", "RegexBuilder", "Synchronization"]

    /// Targets that have no business with files, threads or the clock.
    static let pure: Set<String> = ["AnjuDomain", "AnjuHTML"]

    /// What those may use of the platform.
    static let pureEverywhere: Set<String> = ["Foundation", "RegexBuilder", "Synchronization"]

    /// All library targets of the house.
    private static let ours: Set<String> = [
        "AnjuCore", "AnjuDocuments", "AnjuDomain", "AnjuGateways", "AnjuHTML", "AnjuI18n", "AnjuImages", "AnjuLog",
        "AnjuMatching", "AnjuPacks", "AnjuPopulation", "AnjuPostgres", "AnjuSQL", "AnjuSQLite", "AnjuSeal",
        "AnjuServices",
        "AnjuStore", "AnjuTesting", "AnjuVault", "AnjuWeb",
    ]

    /// Everything `target` may import; nothing where the table does not know it.
    static func allowed(in target: String) -> Set<String>? {
        targets[target]?.union(pure.contains(target) ? pureEverywhere : everywhere)
    }
}
