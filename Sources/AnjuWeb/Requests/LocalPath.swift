import Foundation

/// A path on this site, for going back to: nothing else is ever followed (ASVS 3.7.2).
enum LocalPath {
    /// `path` where it is one of ours, else the front page.
    static func safe(_ path: String?) -> String {
        guard let path = path?.removingPercentEncoding ?? path, path.hasPrefix("/"), !path.hasPrefix("//"),
            !path.contains("\\"),
            path.utf8.allSatisfy({ $0 > 32 && $0 != 127 }), path.utf8.count < 500
        else { return "/" }
        return path
    }
}
