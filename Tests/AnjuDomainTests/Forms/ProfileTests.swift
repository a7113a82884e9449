import AnjuCore
import AnjuDomain
import AnjuTesting
import Testing

@Suite struct ProfileTests {
    private func from(_ department: String) -> Provenance {
        Provenance(kind: .hand, department: department, at: TestCentre.morning, submission: "s")
    }

    @Test func `what nobody holds is taken`() {
        var profile = Profile()
        #expect(profile.accept(["a": "1"], from: from("hr")) == [])
        #expect(profile["a"]?.value == "1")
        #expect(profile["a"]?.provenance.department == "hr")
    }

    @Test func `what a correction leaves empty is held no more`() {
        var profile = Profile()
        _ = profile.accept(["a": "1", "b": "1"], from: from("hr"))
        profile.clear("a")
        #expect(profile["a"] == nil && profile["b"]?.value == "1")
    }

    @Test func `an equal value keeps who said it first`() {
        var profile = Profile()
        _ = profile.accept(["a": "1"], from: from("market"))
        #expect(profile.accept(["a": "1"], from: from("hr")) == [])
        #expect(profile["a"]?.provenance.department == "market")
    }

    @Test func `a department replaces its own word`() {
        var profile = Profile()
        _ = profile.accept(["a": "1"], from: from("hr"))
        #expect(profile.accept(["a": "2"], from: from("hr")) == [])
        #expect(profile["a"]?.value == "2")
    }

    @Test func `two departments that differ are a conflict, and nothing is overwritten`() {
        var profile = Profile()
        _ = profile.accept(["a": "1", "b": "1"], from: from("market"))
        let conflicts = profile.accept(["a": "2", "b": "1", "c": "3"], from: from("hr"))
        #expect(conflicts.map(\.item) == ["a"])
        #expect(conflicts.first?.held.value == "1")
        #expect(conflicts.first?.proposed.value == "2")
        #expect(conflicts.first?.proposed.provenance.department == "hr")
        #expect(profile["a"]?.value == "1")
        #expect(profile["c"]?.value == "3")
    }

    @Test func `a correction replaces whoever said it`() {
        var profile = Profile()
        _ = profile.accept(["a": "1"], from: from("market"))
        #expect(profile.accept(["a": "2"], from: from("hr"), mode: .correction) == [])
        #expect(profile["a"]?.value == "2")
    }
}
