import AnjuServices
import Logging
import ServiceLifecycle

/// Has the log stamped with the time, behind everything else, as long as the program runs.
struct StampDesk: Service {
    let round: StampRound
    let logger: Logger

    func run() async throws {
        await cancelWhenGracefulShutdown {
            var said: String?
            while !Task.isCancelled {
                var words: String?
                do { try await round.run() } catch is CancellationError {} catch { words = "\(error)" }
                // The trouble is said when it begins and when it ends.
                if let words, words != said {
                    logger.warning("the log is not stamped", metadata: ["reason": "\(words)"])
                } else if words == nil, said != nil {
                    logger.notice("the log is stamped again")
                }
                said = words
                try? await Task.sleep(for: .seconds(60))
            }
        }
    }
}
