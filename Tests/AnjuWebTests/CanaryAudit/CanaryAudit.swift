import AnjuCore
import AnjuDomain
import AnjuSQL
import AnjuServices
import AnjuTesting
import Foundation
import HTTPTypes

/// Asks at random and holds every answer against the entries that stood when it was handed out.
struct CanaryAudit {
    let world: CanaryWorld
    /// Stands between the site and whoever asked: an old bug, or nothing.
    var middle: @Sendable (CanaryCall, PlainBrowser.Page) async throws -> Data = { Data($1.bytes) }
    /// Runs once the answer was handed out and held against the entries.
    var afterwards: @Sendable () async throws -> Void = {}
    private(set) var tally = CanaryTally()
    private var sessions: [CanaryCall.Asker: PlainBrowser] = [:]
    private let browser: PlainBrowser
    /// Until when an official has opened a person in an emergency.
    private var opened: [String: Instant] = [:]

    init(_ world: CanaryWorld, _ browser: PlainBrowser) { (self.world, self.browser) = (world, browser) }

    private var clock: TestClock { world.site.centre.clock }

    mutating func run(_ count: Int, seed: UInt64) async throws {
        var calls = CanaryCalls(seed: seed, world)
        for _ in 0..<count { try await run(calls.next()) }
    }

    mutating func run(_ call: CanaryCall) async throws {
        var session = try await session(call.asker)
        clock.advance(seconds: 1)
        let page = try await ask(call, &session)
        let body = try await middle(call, page)
        let entries = try await CanaryEntry.all(at: clock.now, in: world.site.centre.database)
        sessions[call.asker] = page.status == 401 || page.leads?.contains("sign-in") == true ? nil : session
        noteOpened(call, page)
        try await judge(call, page, body, entries)
        try await afterwards()
    }

    private func ask(_ call: CanaryCall, _ session: inout PlainBrowser) async throws -> PlainBrowser.Page {
        session.extra = [:]
        if call.isAPI, let key = HTTPField.Name("Idempotency-Key") { session.extra[key] = "canary-\(tally.calls)-key" }
        let type = call.isAPI ? "application/json" : "application/x-www-form-urlencoded"
        return try await session.ask(
            call.method, call.path, type: call.body == nil ? nil : type, body: call.body.map { Array($0.utf8) })
    }

    /// Everybody's browser, signed in once and again when the session is over.
    private mutating func session(_ asker: CanaryCall.Asker) async throws -> PlainBrowser {
        if let session = sessions[asker] { return session }
        var session = browser
        switch asker {
        case .official("nobody"): break
        case .official(let login): try await session.signIn(login)
        case .person(let place):
            let person = world.people[place]
            let body = "number=\(person.document)&code=\(person.code)"
            _ = try await session.ask(
                .post, "/my-file/sign-in", type: "application/x-www-form-urlencoded", body: Array(body.utf8))
        }
        sessions[asker] = session
        return session
    }

    private mutating func noteOpened(_ call: CanaryCall, _ page: PlainBrowser.Page) {
        guard call.path.hasSuffix("/emergency"), call.method == .post, page.status == 303,
            case .official(let login) = call.asker
        else { return }
        opened["\(login) \(call.about)"] = clock.now.adding(minutes: 60)
    }

    private mutating func judge(
        _ call: CanaryCall, _ page: PlainBrowser.Page, _ body: Data, _ entries: [CanaryEntry]
    ) async throws {
        tally.calls += 1
        let reading = try await CanaryReading(page, body)
        let asked = call.asked
        let isRegister = call.path.hasPrefix("/employers")
        let seen = world.canaries.filter {
            !(isRegister && $0.isFirm) && reading.says($0) && !asked.contains(String(decoding: $0.text, as: UTF8.self))
        }
        if !seen.isEmpty { tally.telling += 1 }
        tally.seen[reading.kind, default: 0] += seen.count
        for canary in seen {
            let isEntered = entries.contains {
                $0.people.contains(canary.person) && !$0.groups.isDisjoint(with: canary.groups)
            }
            if !isEntered { tally.note(.leftWithoutEntry, words(call, canary.person, canary.groups, canary)) }
            if isPast(canary, call) { tally.note(.pastBlock, words(call, canary.person, canary.groups, canary)) }
        }
        for entry in entries where entry.action != "access.denied" {
            for person in entry.people {
                for group in entry.groups {
                    if isDisclosed(group, of: person, reading, seen, call) {
                        tally.matched += 1
                    } else {
                        tally.note(.entryWithoutDisclosure, words(call, person, [group], nil) + " by " + entry.action)
                    }
                }
            }
        }
    }

    private func words(
        _ call: CanaryCall, _ person: ID<Person>, _ groups: Set<String>, _ canary: Canary?
    ) -> String {
        let place = world.people.first { $0.id == person }?.place ?? -1
        let text = canary.map { " “\(String(decoding: $0.text, as: UTF8.self))”" } ?? ""
        return
            "\(call.method) \(call.path) by \(call.asker), of \(place) \(groups.sorted().joined(separator: "+"))\(text)"
    }

    /// Whether something of the group left: a canary, a picture, or a word that others have too.
    private func isDisclosed(
        _ group: String, of person: ID<Person>, _ reading: CanaryReading, _ seen: [Canary], _ call: CanaryCall
    ) -> Bool {
        if seen.contains(where: { $0.person == person && $0.groups.contains(group) }) { return true }
        if reading.kind == "pictures" { return group == "identity" }
        let asked = call.asked
        return (world.words[person]?[group] ?? []).contains {
            $0.utf8.count > 2 && (reading.says($0) || $0.count > 4 && asked.contains($0))
        }
    }

    /// Whether a block stood in the way, and no emergency of whoever asked.
    private func isPast(_ canary: Canary, _ call: CanaryCall) -> Bool {
        guard case .official(let login) = call.asker,
            let person = world.people.first(where: { $0.id == canary.person }),
            canary.groups.allSatisfy(person.isBlocked)
        else { return false }
        return opened["\(login) \(person.place)"].map { $0 < clock.now } ?? true
    }
}
