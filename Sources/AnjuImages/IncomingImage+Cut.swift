extension IncomingImage {
    /// The picture cut to `part`: at most twice the width of the portrait that is wanted, so that a card prints it sharp.
    public func cut(to part: CropProposal, _ wanted: PortraitSpecification) throws -> IncomingImage {
        let pixels = try Pixels(self, longestSide: max(width, height)).cut(to: part, widthAtMost: wanted.width * 2)
        return IncomingImage(
            jpeg: try pixels.jpeg(quality: 90), width: pixels.width, height: pixels.height, format: format)
    }
}
