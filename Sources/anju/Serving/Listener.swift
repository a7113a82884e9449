import NIOSSL

/// Where the server listens and how.
struct Listener: Sendable {
    var host: String
    var port: Int
    var tls: TLSConfiguration?
    /// Browsers reach us over TLS, ended here or at a proxy.
    var isSecure: Bool
    /// A proxy before us names the address of each request.
    var isBehindProxy = false
    /// A line above every page.
    var banner: String?

    /// The address for a browser on this machine.
    func address(port: Int) -> String {
        let name = host == "0.0.0.0" || host == "::" ? "localhost" : host.contains(":") ? "[\(host)]" : host
        return "\(tls == nil ? "http" : "https")://\(name):\(port)"
    }
}
