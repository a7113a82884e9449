import AnjuVault

/// An address line of people: the part that may stand plain, and how it is found again.
enum AddressLine {
    /// Cuts after the last building word; an address without one keeps what stands before its first number.
    ///
    /// What is left is street, number and building, without unit, room or bed.
    static func building(_ address: String) -> String {
        for word in ["号楼", "栋", "幢", "座", "号", "Building", "building"] {
            if let range = address.firstRange(of: word) { return String(address[..<range.upperBound]) }
        }
        return String(address.prefix { !$0.isNumber })
    }

    /// The blind index of an address in its area: two towns may have the same street and number.
    static func index(_ address: String, in area: String, _ vault: Vault) -> String {
        vault.blindIndex("\(area)|\(address)", group: "address")
    }
}
