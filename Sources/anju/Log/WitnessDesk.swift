import AnjuLog
import AnjuServices
import Logging
import ServiceLifecycle

/// Asks the witnesses, behind the sequencer, every second that there is something new.
struct WitnessDesk: Service {
    let round: WitnessRound
    let logger: Logger

    func run() async throws {
        await cancelWhenGracefulShutdown {
            var said: [String: String] = [:]
            while !Task.isCancelled {
                do {
                    for (name, outcome) in try await round.run() { tell(name, outcome, &said) }
                } catch is CancellationError {} catch {
                    logger.warning("the witnesses could not be asked", metadata: ["error": "\(error)"])
                }
                try? await Task.sleep(for: .seconds(1))
            }
        }
    }

    /// Each witness's trouble is said when it begins and when it ends.
    private func tell(_ name: String, _ outcome: WitnessRound.Outcome, _ said: inout [String: String]) {
        let words: String? =
            switch outcome {
            case .seen: nil
            case .differs(let size): "it has seen another log of \(size) entries: anju log verify"
            case .failed(let reason): reason
            }
        guard words != said[name] else { return }
        said[name] = words
        guard let words else {
            return logger.notice("a witness signs again", metadata: ["witness": "\(name)"])
        }
        logger.warning("a witness does not sign", metadata: ["witness": "\(name)", "reason": "\(words)"])
    }
}
