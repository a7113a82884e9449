/// The part of an address line that may stand plain: street, number and building, without unit, room or bed.
enum AddressLine {
    /// Cuts after the last building word; an address without one keeps what stands before its first number.
    static func building(_ address: String) -> String {
        for word in ["号楼", "栋", "幢", "座", "号", "Building", "building"] {
            if let range = address.firstRange(of: word) { return String(address[..<range.upperBound]) }
        }
        return String(address.prefix { !$0.isNumber })
    }
}
