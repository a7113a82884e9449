import AnjuHTML

/// A page: what it is called and what it shows.
protocol PageView: Sendable {
    var kind: PageKind { get }
    /// The name in the window, without the platform's.
    var title: String { get }
    /// Whether something has to be corrected; the window's name then begins with the word error.
    var hasErrors: Bool { get }
    /// The main matter, without the `main` element.
    var body: HTML { get }
}

extension PageView {
    var hasErrors: Bool { false }
}
