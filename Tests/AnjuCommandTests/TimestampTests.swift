import AnjuLog
import AnjuServices
import AnjuTesting
import AsyncHTTPClient
import Foundation
import NIOCore
import NIOHTTP1
import Testing

@testable import anju

/// The log stamped with the time by an authority outside (RFC 3161).
@Suite struct TimestampTests {
    private func stamp(_ demo: DemoFolder, by address: String) async throws -> Child.Result {
        let settings = demo.scratch.file("anju.yaml")
        try "log:\n  timestamp: \(address)\n".write(toFile: settings, atomically: true, encoding: .utf8)
        return try await AnjuProgram.run(["log", "stamp", "--data", demo.path, "--config", settings])
    }

    private func fetch(_ url: String) async throws -> (status: UInt, type: String?, body: [UInt8]) {
        let answer = try await HTTPClient.shared.execute(HTTPClientRequest(url: url), timeout: .seconds(20))
        let body = try await answer.body.collect(upTo: 1 << 20)
        return (answer.status.code, answer.headers.first(name: "content-type"), Array(body.readableBytesView))
    }

    @Test func `a checkpoint is stamped once, and openssl takes what is served for a stamp of it and of nothing else`()
        async throws
    {
        let demo = try await DemoFolder.copy()
        let settling = try await ServingProgram.start(["--data", demo.path])
        #expect(await settling.stop() == 0)
        try await TestTimeAuthority.using { authority in
            let first = try await stamp(demo, by: authority.address(.honest))
            #expect(first.status == 0 && first.errorText.contains("stamped a log of "), "\(first.errorText)")
            let again = try await stamp(demo, by: authority.address(.honest))
            #expect(again.status == 0 && again.errorText.contains("nothing is new"), "\(again.errorText)")
            let server = try await ServingProgram.start(["--data", demo.path])
            let list = try await fetch(server.address + "/log/stamps")
            let size = try #require(String(decoding: list.body, as: UTF8.self).split(separator: " ").first)
            let note = try await fetch(server.address + "/log/stamps/\(size)/checkpoint")
            let reply = try await fetch(server.address + "/log/stamps/\(size)/reply.tsr")
            let missing = try await fetch(server.address + "/log/stamps/1/reply.tsr")
            #expect(await server.stop() == 0)
            #expect(reply.type == "application/timestamp-reply" && missing.status == 404)
            #expect(try SignedCheckpoint(String(decoding: note.body, as: UTF8.self)).checkpoint.size == Int(size))
            #expect(try await authority.verifies(reply.body, of: note.body))
            var other = note.body
            other[other.count / 2] ^= 1
            #expect(try await !authority.verifies(reply.body, of: other))
        }
    }

    @Test func `an authority that says no, lies or speaks no sense leaves no stamp and is named`() async throws {
        let demo = try await DemoFolder.copy()
        let settling = try await ServingProgram.start(["--data", demo.path])
        #expect(await settling.stop() == 0)
        try await TestTimeAuthority.using { authority in
            let query = TimestampQuery(imprint: Array(repeating: 7, count: 32), nonce: 1)
            let replayed = TimestampAuthority(address: authority.address(.replaying))
            #expect(try await replayed.ask(query).answers(query))
            for (manner, words) in [
                (TestTimeAuthority.Manner.replaying, "it stamped something else"),
                (.refusing, "it refused with status 2"), (.closed, "it answered 503"),
                (.mumbling, "its answer is no time stamp"), (.endless, authority.address(.endless)),
            ] {
                let result = try await stamp(demo, by: authority.address(manner))
                #expect(result.status == 1 && result.errorText.contains(words), "\(manner): \(result.errorText)")
            }
        }
        let nobody = try await stamp(demo, by: "http://127.0.0.1:9/tsa")
        #expect(nobody.status == 1)
        let unset = try await AnjuProgram.run(["log", "stamp", "--data", demo.path])
        #expect(unset.status == 2 && unset.errorText.contains("no authority is set"))
        let server = try await ServingProgram.start(["--data", demo.path])
        #expect(try await fetch(server.address + "/log/stamps").body.isEmpty)
        #expect(await server.stop() == 0)
    }

    @Test func `a served log is stamped by itself`() async throws {
        let demo = try await DemoFolder.copy()
        try await TestTimeAuthority.using { authority in
            let server = try await ServingProgram.start(
                ["--data", demo.path, "--config", try settings(demo, authority.address(.honest))])
            let deadline = ContinuousClock.now + .seconds(60)
            var lines = ""
            while lines.isEmpty, ContinuousClock.now < deadline {
                lines = String(decoding: try await fetch(server.address + "/log/stamps").body, as: UTF8.self)
            }
            #expect(await server.stop() == 0)
            #expect(lines.split(separator: "\n").count == 1)
        }
    }

    @Test func `the next stamp is asked for when an hour is over and something is new`() async throws {
        let test = try await TestCentre(.sqlite)
        let id = try await test.open().id
        let sequencer = Sequencer(centre: test.centre, holder: "test")
        _ = try await sequencer.run()
        try await TestTimeAuthority.using { authority in
            let round = StampRound(
                centre: test.centre, authority: TimestampAuthority(address: authority.address(.honest)))
            #expect(try await round.run() != nil)
            test.clock.advance(hours: 2)
            #expect(try await round.run() == nil, "nothing is new")
            _ = try await test.view(id)
            _ = try await sequencer.run()
            #expect(try await round.run() != nil)
            _ = try await test.view(id)
            _ = try await sequencer.run()
            test.clock.advance(minutes: 59)
            #expect(try await round.run() == nil, "it is too early")
            test.clock.advance(minutes: 1)
            #expect(try await round.run() != nil)
        }
    }

    private func settings(_ demo: DemoFolder, _ address: String) throws -> String {
        let file = demo.scratch.file("served.yaml")
        try "log:\n  timestamp: \(address)\n".write(toFile: file, atomically: true, encoding: .utf8)
        return file
    }

    @Test func `whatever bytes an authority sends are read or refused`() throws {
        var chance = SeededNumbers(seed: 31)
        let sound: [UInt8] = [0x30, 0x05, 0x30, 0x03, 0x02, 0x01, 0x02]
        #expect(throws: TimestampFault.refused(2)) { try TimestampReply(sound) }
        for _ in 0..<20_000 {
            var bytes = sound
            for _ in 0..<Int.random(in: 1...3, using: &chance) {
                bytes[Int.random(in: 0..<bytes.count, using: &chance)] = UInt8.random(in: 0...255, using: &chance)
            }
            bytes.append(
                contentsOf: (0..<Int.random(in: 0...6, using: &chance)).map { _ in .random(in: 0...255, using: &chance)
                })
            #expect(throws: TimestampFault.self) { try TimestampReply(bytes) }
        }
    }
}
