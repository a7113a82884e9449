import Hummingbird

/// How a deployment serves its pages.
public struct SiteSettings: Sendable {
    /// Answers go over TLS, here or at the proxy before us: cookies may then be `__Host-`.
    public var isSecure: Bool
    /// A line above every page, such as that this is a demonstration.
    public var banner: String?
    /// Whom the public may call.
    public var helpNumber: String

    /// A proxy before us ends every connection and says whose it was in the last place of `X-Forwarded-For`.
    public var isBehindProxy: Bool
    /// Seconds within which a form has come in whole: who sends it is looked up when it has, and no connection is held longer.
    public var longestArrival: Int

    public init(
        isSecure: Bool = false, banner: String? = nil, helpNumber: String = "12345", isBehindProxy: Bool = false,
        longestArrival: Int = 300
    ) {
        (self.isSecure, self.banner, self.helpNumber) = (isSecure, banner, helpNumber)
        (self.isBehindProxy, self.longestArrival) = (isBehindProxy, longestArrival)
    }

    /// Whether everything here is made up: what is printed then says so, as the page does.
    public var isDemonstration: Bool { banner != nil }

    /// The session cookie's name; the prefix binds it to this host and to TLS (RFC 6265bis 4.1.3).
    var sessionCookie: String { isSecure ? "__Host-anju" : "anju" }
    /// The cookie of a person's session with their own file; it never opens an official's page, nor that cookie this.
    var ownCookie: String { isSecure ? "__Host-anju-own" : "anju-own" }
    var languageCookie: String { "anju-language" }

    /// The cookie of an official's session; with `maxAge` 0 it is gone.
    func cookie(_ secret: String, maxAge: Int?) -> Cookie {
        guard let maxAge else {
            return Cookie(
                name: sessionCookie, value: secret, path: "/", secure: isSecure, httpOnly: true, sameSite: .lax)
        }
        return Cookie(
            name: sessionCookie, value: secret, maxAge: maxAge, path: "/", secure: isSecure, httpOnly: true,
            sameSite: .lax)
    }
}
