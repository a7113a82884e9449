/// Numbers spread over all bits, the same in every process.
enum Mixing {
    static func mixed(_ value: UInt64) -> UInt64 {
        var mixed = value
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }

    static func joined(_ one: UInt64, _ other: UInt64) -> UInt64 { mixed(one &* 0x9E37_79B9_7F4A_7C15 &+ other) }
}
