import Foundation

/// What this run works on: flags, then the environment, then `anju.yaml`, then defaults; read once.
struct Configuration: Sendable {
    let home: Home
    /// The file that was read, where there is one.
    let file: String?
    let values: [Setting: (text: String, source: SettingSource)]
    let database: DatabaseLocation

    /// Reads every source; throws all that is wrong with the settings at once, as a wrong use.
    init(_ place: PlaceOptions, flags: [Setting: String] = [:]) throws {
        self = try Self.sound(try Self.read(place, flags: flags))
    }

    /// Without any file: a demonstration is the same whatever the machine serves otherwise.
    init(withoutFile flags: [Setting: String]) throws {
        self = try Self.sound(
            try Self.read(flags: flags, environment: ProcessInfo.processInfo.environment, file: nil))
    }

    private static func sound(_ read: (configuration: Configuration?, faults: [SettingFault])) throws -> Configuration {
        guard let configuration = read.configuration, read.faults.isEmpty else { throw failure(read.faults) }
        return configuration
    }

    /// As the initialiser, with the faults for their reader; no configuration where the database cannot be told.
    static func read(_ place: PlaceOptions, flags: [Setting: String] = [:]) throws -> (Configuration?, [SettingFault]) {
        let environment = ProcessInfo.processInfo.environment
        let path = SettingsFile.path(named: place.config, environment: environment)
        return try read(
            flags: flags.merging(place.flags) { first, _ in first }, environment: environment,
            file: path.map { try SettingsFile($0) })
    }

    private static func read(flags: [Setting: String], environment: [String: String], file: SettingsFile?) throws -> (
        Configuration?, [SettingFault]
    ) {
        var (values, faults): ([Setting: (text: String, source: SettingSource)], [SettingFault]) = (
            [:], file?.faults ?? []
        )
        for setting in Setting.allCases {
            let text: (String, SettingSource)
            if let flag = flags[setting] {
                text = (flag, .flag(setting.flag ?? setting.rawValue))
            } else if let set = environment[setting.environment], !set.isEmpty {
                text = (set, .environment(setting.environment))
            } else if let file, let written = file.values[setting] {
                text = (written.text, .file(file.path, line: written.line))
            } else {
                text = (setting.fallback, .fallback)
            }
            values[setting] = text
            guard text.1 != .fallback, let fault = setting.kind.fault(in: text.0) else { continue }
            faults.append(SettingFault(place: text.1.words, message: fault.message, mend: fault.mend))
        }
        faults += strangers(in: environment)
        let data = values[.data]?.text ?? ""
        if values[.database]?.source == .fallback { values[.database] = ("sqlite:\(data)/anju.db", .fallback) }
        guard var location = DatabaseLocation(values[.database]?.text ?? "") else { return (nil, faults) }
        if let path = values[.passwordFile], path.source != .fallback, case .postgres(let address) = location {
            do throws(SettingFault.Thrown) {
                location = .postgres(
                    PostgresAddress(address.with(password: try SecretFile.line(path.text, path.source))))
            } catch { faults.append(error.fault) }
        }
        return (Configuration(home: try Home.find(), file: file?.path, values: values, database: location), faults)
    }

    private init(
        home: Home, file: String?, values: [Setting: (text: String, source: SettingSource)], database: DatabaseLocation
    ) {
        (self.home, self.file, self.values, self.database) = (home, file, values, database)
    }

    /// Variables that are nearly ours: a slip that would otherwise be silent.
    private static func strangers(in environment: [String: String]) -> [SettingFault] {
        let known = Setting.allCases.map(\.environment) + ["ANJU_HOME", "ANJU_CONFIG"]
        return environment.keys.filter { $0.hasPrefix("ANJU_") && !known.contains($0) }.sorted().compactMap { name in
            NearMiss.nearest(name, among: known).map {
                SettingFault(
                    place: name, message: "the environment sets what is no setting", mend: "did you mean \($0)?")
            }
        }
    }

    static func failure(_ faults: [SettingFault]) -> CommandFailure {
        CommandFailure(
            "the settings have \(faults.count) fault\(faults.count == 1 ? "" : "s"):\n"
                + faults.map { "  " + $0.text }.joined(separator: "\n"),
            mend: "anju config show says what holds and where it comes from", .usage)
    }
}
