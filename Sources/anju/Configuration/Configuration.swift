import Foundation

/// What this run works on: flags, then the environment, then defaults; read once.
struct Configuration: Sendable {
    /// A value with where it came from.
    struct Setting<Value: Sendable>: Sendable {
        let value: Value
        let source: String
    }

    let home: Home
    let data: Setting<String>
    let database: Setting<DatabaseLocation>
    let pack: Setting<String>

    init(_ place: PlaceOptions) throws {
        home = try Home.find()
        let environment = ProcessInfo.processInfo.environment
        func setting(_ flag: String?, _ name: String, _ fallback: String) -> Setting<String> {
            if let flag { return Setting(value: flag, source: "flag") }
            if let value = environment[name], !value.isEmpty { return Setting(value: value, source: name) }
            return Setting(value: fallback, source: "default")
        }
        data = setting(place.data, "ANJU_DATA", "var/anju")
        let named = setting(place.database, "ANJU_DATABASE", "sqlite:\(data.value)/anju.db")
        database = Setting(value: try DatabaseLocation(named.value), source: named.source)
        pack = setting(place.pack, "ANJU_PACK", "ruili")
    }

    /// The pack's folder: a path where one is written, else a name under Packs.
    var packFolder: String { pack.value.contains("/") ? pack.value : home.packs + "/" + pack.value }
    var blobs: String { data.value + "/blobs" }
    var keys: String { data.value + "/keys" }
    var keyring: String { keys + "/keyring.json" }
    var sealKeys: String { keys + "/seal" }
    /// The address that seals name for their status list; it stays as long as the keys.
    var statusAddress: String { sealKeys + "/status-address" }
}
