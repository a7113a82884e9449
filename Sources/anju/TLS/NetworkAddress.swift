import Foundation

/// Addresses of the Internet Protocol as text.
enum NetworkAddress {
    /// The four or sixteen bytes of an address, or `nil` where the text is none.
    static func bytes(_ text: String) -> [UInt8]? {
        var four = in_addr()
        if inet_pton(AF_INET, text, &four) == 1 { return withUnsafeBytes(of: four) { Array($0) } }
        var six = in6_addr()
        if inet_pton(AF_INET6, text, &six) == 1 { return withUnsafeBytes(of: six) { Array($0) } }
        return nil
    }

    /// Whether a host is this machine alone.
    static func isLoopback(_ host: String) -> Bool {
        if host == "localhost" || host == "::1" { return true }
        return bytes(host)?.count == 4 && host.hasPrefix("127.")
    }
}
