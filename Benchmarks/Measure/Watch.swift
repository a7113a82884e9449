/// Wall time in milliseconds since it was made.
struct Watch: Sendable {
    private let began = ContinuousClock.now

    var milliseconds: Double { (ContinuousClock.now - began) / .milliseconds(1) }
    var seconds: Double { (ContinuousClock.now - began) / .seconds(1) }
}
