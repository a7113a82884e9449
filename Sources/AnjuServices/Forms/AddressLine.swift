import AnjuDomain
import AnjuVault

/// An address line of people: the part that may stand plain, and how it is found again.
enum AddressLine {
    /// The street and the number of the house, or the building; empty where the line does not say clearly which that is.
    ///
    /// Unit, room and bed never stand in it: see ``HouseNumber``.
    static func building(_ address: String) -> String { HouseNumber.plain(address) }

    /// The blind index of an address in its area: two towns may have the same street and number.
    static func index(_ address: String, in area: String, _ vault: Vault) -> String {
        vault.blindIndex("\(area)|\(address)", group: "address")
    }
}
