/// What a decoder needs of a picture file, and nothing else.
struct ImageEssence {
    /// As the header claims.
    let width: Int
    let height: Int
    /// Exif's: 1 is upright.
    let orientation: Int
    /// Passes over the pixels.
    let scans: Int
    /// The file without a single segment or chunk that carries anything but pixels.
    let bytes: [UInt8]
}
