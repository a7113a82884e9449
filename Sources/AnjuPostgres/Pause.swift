#if Postgres
import Foundation

/// Waiting on a thread of our own, where nothing else could run.
enum Pause {
    static func sleep(seconds: Double) {
        Thread.sleep(forTimeInterval: seconds)
    }
}
#endif
