public import AnjuCore

/// One look at a place: how many people were there, and what the register says of it.
///
/// It is about the register and the place: what is right leaves numbers alone, and only a registration that is not right is
/// named, so that somebody mends it.
public struct PlaceCheck: Hashable, Sendable {
    /// Where the count comes from; never from the register that is checked.
    public enum Way: String, Hashable, Sendable, CaseIterable {
        /// The front desk's own count (Exit and Entry Administration Law article 39; PSAP article 57).
        case desk
        /// Those who live there, who were asked and agreed.
        case visit

        /// Kinds of stays that it looks at.
        public var kinds: Set<StayKind> { self == .desk ? [.lodging] : [.residence, .dormitory] }
    }

    /// What was found of one registration.
    public enum Finding: Hashable, Sendable {
        /// The person was met; nothing was compared.
        case met
        /// The person was met, and these fields are wrong; none: everything was compared and is right.
        case compared(wrong: Set<ComparedField>)
        /// Nobody of that name stays there.
        case absent
    }

    public var id: ID<PlaceCheck>
    public var place: ID<Dwelling>
    public var area: String
    public var way: Way
    /// When somebody looked.
    public var at: Instant
    public var tally: Tally

    public init(id: ID<PlaceCheck>, place: ID<Dwelling>, area: String, way: Way, at: Instant, tally: Tally) {
        (self.id, self.place, self.area, self.way, self.at) = (id, place, area, way, at)
        self.tally = tally
    }

    /// Its numbers.
    public struct Tally: Hashable, Sendable {
        /// People who were there.
        public var counted: Int
        /// Registrations that were there to be met.
        public var listed: Int
        /// Of those, how many people were met.
        public var met: Int
        /// Of those, of how many the fields were compared.
        public var compared: Int
        /// Of those, how many have all fields right.
        public var right: Int

        public init(counted: Int, listed: Int, met: Int, compared: Int, right: Int) {
            (self.counted, self.listed, self.met) = (counted, listed, met)
            (self.compared, self.right) = (compared, right)
        }

        /// Of `counted` people, with what was found of each registration.
        public init(counted: Int, _ findings: some Sequence<Finding>) {
            self.init(counted: counted, listed: 0, met: 0, compared: 0, right: 0)
            for finding in findings {
                switch finding {
                case .absent: listed += 1
                case .met: (listed, met) = (listed + 1, met + 1)
                case .compared(let wrong):
                    (listed, met, compared) = (listed + 1, met + 1, compared + 1)
                    right += wrong.isEmpty ? 1 : 0
                }
            }
        }

        /// People who were there and of whom the register says nothing.
        public var unregistered: Int { max(0, counted - met) }

        /// The numbers of both together.
        public static func + (left: Tally, right: Tally) -> Tally {
            Tally(
                counted: left.counted + right.counted, listed: left.listed + right.listed, met: left.met + right.met,
                compared: left.compared + right.compared, right: left.right + right.right)
        }
    }
}

extension PlaceCheck: Identified {
    public static let idPrefix = "pck"
}
