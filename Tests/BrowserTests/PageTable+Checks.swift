import AnjuCore
import AnjuDomain

/// Pages of statutory checks: who waits for a second officer, a case's own, and what is answered of one that is not there.
extension PageTable {
    static func checks(_ ready: ID<Case>) -> [Page] {
        let (own, none) = ("/cases/\(ready.rawValue)/checks", "/chk_" + String(repeating: "0", count: 26))
        func sent(_ name: String, _ path: String, _ fields: [String: String]) -> Page {
            Page(name: name, path: own, login: "exit", sent: Sent(path: path, fields: fields))
        }
        return [
            Page(name: "checks-desk", path: "/checks", login: "head"),
            Page(name: "checks-case", path: own, login: "exit"),
            Page(name: "checks-compare", path: own + none + "/compare", login: "exit"),
            sent("checks-propose", own, ["question": "exit_bar", "step": "review"]),
            sent("checks-judge", own + none + "/judge", ["verdict": "same", "reason": "x", "mark": "x"]),
            sent("checks-act", own + none + "/acts/lift", [:]),
        ]
    }
}
