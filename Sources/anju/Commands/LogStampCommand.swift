import ArgumentParser

/// Has the log stamped now.
struct LogStampCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "stamp", abstract: "Have the newest checkpoint stamped by the time-stamping authority now.",
        discussion: """
            The setting log.timestamp names the authority (RFC 3161); while the pages are served it is asked every hour. The \
            stamps are fetched from /log/stamps and checked with openssl ts -verify.
            """)

    @OptionGroup var place: PlaceOptions

    func run() async throws {
        let configuration = try Configuration(place)
        guard configuration.timestampAuthority != nil else {
            throw CommandFailure("no authority is set", mend: "set log.timestamp to its address", .usage)
        }
        let answer = try await Deployment(configuration).perform(.log(.stamp))
        guard case .log(.stamped(let size, let at)) = answer else {
            return Output.note("nothing is new since the last")
        }
        Output.note("stamped a log of \(size) entries at \(at)")
    }
}
