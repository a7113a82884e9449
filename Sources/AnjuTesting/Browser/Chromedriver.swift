import Foundation

/// A chromedriver of our own, which goes away with this process however that ends.
///
/// A shell between us holds a pipe as its standard input: at its end, which a crash brings too, it ends chromedriver, every
/// Chromium that chromedriver started, and their folder. They are found by their session, which the shell gave them.
final class Chromedriver: Sendable {
    /// On 127.0.0.1; chosen by chromedriver.
    let port: Int
    private let lifeline: FileHandle
    private let ended: AsyncStream<Void>

    /// Waits until chromedriver listens.
    ///
    /// It takes any free port of IPv4 and then the same of IPv6, and ends where somebody else has that one: it is started again.
    static func started() async throws -> Chromedriver {
        for _ in 0..<5 {
            if let driver = try await Chromedriver() { return driver }
        }
        throw BrowserFailure(code: "not started", message: "chromedriver ended five times before it listened")
    }

    private init?() async throws {
        let search = ProcessInfo.processInfo.environment["PATH"] ?? ""
        for program in ["chromedriver", "chromium"] {
            guard
                search.split(separator: ":").contains(where: {
                    FileManager.default.isExecutableFile(atPath: "\($0)/\(program)")
                })
            else {
                throw BrowserFailure(
                    code: "not started",
                    message: "no \(program): apt-get install --no-install-recommends chromium chromium-driver")
            }
        }
        let (input, output) = (Pipe(), Pipe())
        let streams = Spawned.Streams(input: input.fileHandleForReading, output: output.fileHandleForWriting)
        let (ended, end) = AsyncStream.makeStream(of: Void.self)
        _ = try Spawned.start(["--default-signal", "/bin/sh", "-c", Self.script], streams) { _ in end.finish() }
        // Held by the child alone, so that the pipes end with it.
        try input.fileHandleForReading.close()
        try output.fileHandleForWriting.close()
        (lifeline, self.ended) = (input.fileHandleForWriting, ended)
        guard let port = try await Self.port(in: output.fileHandleForReading) else {
            try lifeline.close()
            return nil
        }
        self.port = port
    }

    /// Ends chromedriver and its browsers, and waits until they are gone.
    func stop() async {
        try? lifeline.close()
        for await _ in ended {}
    }

    /// Reads until the line with the port; what comes later is read too, so that no writer waits for us.
    private static func port(in output: FileHandle) async throws -> Int? {
        let (chunks, feed) = AsyncStream.makeStream(of: Data.self)
        output.readabilityHandler = { handle in
            let chunk = handle.availableData
            if chunk.isEmpty {
                handle.readabilityHandler = nil
                feed.finish()
            } else {
                feed.yield(chunk)
            }
        }
        var text = ""
        for await chunk in chunks {
            text += String(decoding: chunk, as: UTF8.self)
            if let match = text.firstMatch(of: /started successfully on port (\d+)/) { return Int(match.output.1) }
        }
        return nil
    }

    private static let script = """
        folder=$(mktemp -d) || exit 1
        TMPDIR=$folder setsid env --default-signal chromedriver --port=0 </dev/null 2>/dev/null &
        driver=$!
        exec >/dev/null
        read -r _
        for signal in TERM KILL; do
            left=yes
            for turn in 1 2 3 4 5 6 7 8 9 10; do
                left=
                for stat in /proc/[0-9]*/stat; do
                    read -r line 2>/dev/null <"$stat" || continue
                    process=${stat#/proc/}
                    set -- ${line##*) }
                    [ "$4" = "$driver" ] && [ "$1" != Z ] && left=yes && kill -$signal "${process%/stat}" 2>/dev/null
                done
                [ -n "$left" ] || break
                sleep 0.1
            done
        done
        rm -rf "$folder"
        """
}
