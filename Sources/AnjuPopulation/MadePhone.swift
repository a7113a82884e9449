/// A number of a mobile network that is not given out: China's begin with 13 to 19.
enum MadePhone {
    static func drawn(_ chance: inout Chance) -> String {
        "+8610" + String(1_000_000_000 + chance.below(1_000_000_000)).dropFirst()
    }
}
