import Foundation

/// A path on this site, for going back to: nothing else is ever followed (ASVS 3.7.2).
package enum LocalPath {
    /// `path` where it is one of ours, else the front page.
    package static func safe(_ path: String?) -> String {
        // Byte by byte: as characters, a slash with a variation selector is no slash, and browsers leave the selector out.
        guard let path = path?.removingPercentEncoding ?? path, path.utf8.first == UInt8(ascii: "/"),
            !path.utf8.starts(with: "//".utf8), path.utf8.count < 500,
            path.utf8.allSatisfy({ $0 > 32 && $0 != 127 && $0 != UInt8(ascii: "\\") })
        else { return "/" }
        return path
    }
}
