import Hummingbird

/// Which methods each address of the API answers, so that the others are refused with the list.
struct APIPaths: Sendable {
    private let known: [(parts: [String], method: String)]

    init(_ router: Router<AnjuContext>) {
        known = router.routes.map { route in
            (route.path.description.split(separator: "/").map(String.init), route.method.rawValue)
        }
    }

    /// The methods of `path`, in order of the alphabet; empty where there is no such address.
    func methods(of path: String) -> [String] {
        let parts = path.split(separator: "/").map(String.init)
        return known.filter { route in
            route.parts.count == parts.count
                && zip(route.parts, parts).allSatisfy { $0.hasPrefix(":") || $0.hasPrefix("{") || $0 == $1 }
        }.map(\.method).sorted()
    }
}
