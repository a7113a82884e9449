#if Postgres
import Foundation

/// The pipe that keeps a server of the tests' own alive.
final class Lifeline: Sendable {
    /// Where the server's data and socket lie.
    let folder: String
    private let orders: FileHandle
    private let lines: AsyncStream<String>

    private init(folder: String, orders: FileHandle, lines: AsyncStream<String>) {
        (self.folder, self.orders, self.lines) = (folder, orders, lines)
    }

    /// Starts a server with these settings and waits until it answers.
    ///
    /// `prefix` is a command that runs another, such as `unshare --mount`.
    static func start(settings: [String], under prefix: [String] = []) async throws -> Lifeline {
        guard let programs = programs() else {
            throw MissingPart(part: "PostgreSQL's initdb", package: "postgresql-15")
        }
        let (orders, answers) = (Pipe(), Pipe())
        let arguments =
            ["--default-signal"] + prefix + ["/bin/sh", "-c", script, "sh", programs]
            + settings.flatMap { ["-c", $0] }
        let streams = Spawned.Streams(
            input: orders.fileHandleForReading, output: answers.fileHandleForWriting, errors: .standardError)
        _ = try Spawned.start(arguments, streams) { _ in }
        // Held by the child alone, so that the pipes end with it.
        try orders.fileHandleForReading.close()
        try answers.fileHandleForWriting.close()
        let lines = Self.lines(of: answers.fileHandleForReading)
        let folder = try await answer(in: lines)
        return Lifeline(folder: folder, orders: orders.fileHandleForWriting, lines: lines)
    }

    /// Stops it as an operator would, and starts it again.
    func restart() async throws { try await order("restart") }

    /// Kills every process of it at once, as a power cut would, and starts it again.
    func crash() async throws { try await order("crash") }

    private func order(_ order: String) async throws {
        try orders.write(contentsOf: Data((order + "\n").utf8))
        _ = try await Self.answer(in: lines)
    }

    /// The newest installed server's programs.
    private static func programs() -> String? {
        let root = "/usr/lib/postgresql"
        let versions = (try? FileManager.default.contentsOfDirectory(atPath: root)) ?? []
        return versions.sorted { (Int($0) ?? 0) > (Int($1) ?? 0) }.map { "\(root)/\($0)/bin" }
            .first { FileManager.default.isExecutableFile(atPath: $0 + "/initdb") }
    }

    /// The shell says `ready` and the folder once the server answers; anything else is what went wrong.
    private static func answer(in lines: AsyncStream<String>) async throws -> String {
        var said: [String] = []
        for await line in lines {
            if line.hasPrefix("ready ") { return String(line.dropFirst(6)) }
            said.append(line)
        }
        throw ServerFailure(description: "PostgreSQL did not start: " + said.joined(separator: "\n"))
    }

    private static func lines(of output: FileHandle) -> AsyncStream<String> {
        AsyncStream { lines in
            Thread.detachNewThread {
                var pending = Data()
                while case let piece = output.availableData, !piece.isEmpty {
                    pending += piece
                    while let end = pending.firstIndex(of: UInt8(ascii: "\n")) {
                        lines.yield(String(decoding: pending[..<end], as: UTF8.self))
                        pending = Data(pending[(end + 1)...])
                    }
                }
                lines.finish()
            }
        }
    }

    /// The first argument is the folder of the server's programs, the others are for the server.
    ///
    /// Signals of the terminal are the server's to ignore: the end of the input is what ends it.
    private static let script = """
        trap '' INT TERM HUP
        programs=$1
        shift
        folder=$(mktemp -d /tmp/anju-pg.XXXXXX) || exit 1
        log=$folder/log
        as=
        if [ "$(id -u)" = 0 ]; then
            chown postgres "$folder"
            as='setpriv --reuid=postgres --regid=postgres --clear-groups'
        fi
        fail() { cat "$log"; rm -rf "$folder"; exit 1; }
        start() {
            $as "$programs/postgres" -D "$folder/data" -c listen_addresses= -c unix_socket_directories="$folder" \\
                -c max_connections=1000 "$@" \\
                < /dev/null >> "$log" 2>&1 &
            server=$!
            until "$programs/pg_isready" -q -h "$folder" -U postgres; do
                kill -0 $server 2> /dev/null || fail
                sleep 0.05
            done
            echo "ready $folder"
        }
        # The postmaster stands still first: it would start new processes, and end of itself what is to be killed.
        crash() {
            kill -STOP $server
            all="$server $(cat /proc/$server/task/$server/children)"
            kill -KILL $all
            wait $server 2> /dev/null
            for one in $all; do
                # One that is dead and that nobody has buried yet is state Z; its memory is gone.
                while read -r line 2> /dev/null < /proc/$one/stat && case $line in *") Z "*) false ;; esac; do
                    sleep 0.01
                done
            done
        }
        cd "$folder" || exit 1
        $as "$programs/initdb" --no-sync -A trust --locale=C -E UTF8 -U postgres -D "$folder/data" >> "$log" 2>&1 || fail
        start "$@"
        while read -r order; do
            case $order in
                crash) crash ;;
                *) kill -INT $server; wait $server ;;
            esac
            start "$@"
        done
        kill -QUIT $server
        wait $server
        cd /
        rm -rf "$folder"
        """
}
#endif
