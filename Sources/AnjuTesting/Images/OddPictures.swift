import Foundation

/// Small pictures in formats that cameras and printers make and few tests think of: 48 × 32 pixels of smooth colour.
public enum OddPictures {
    /// A JPEG of four inks with Adobe's marker.
    public static var cmyk: [UInt8] { bytes(cmykText) }
    /// A JPEG in several scans.
    public static var progressive: [UInt8] { bytes(progressiveText) }
    /// A PNG of two frames.
    public static var animated: [UInt8] { bytes(animatedText) }

    /// `jpeg` with a place and a word of the camera's in its Exif block.
    public static func located(_ jpeg: [UInt8], _ word: String) -> [UInt8] {
        // One entry, the GPS directory, and behind it the word.
        let block =
            Array("Exif\0\0MM".utf8)
            + [0, 42, 0, 0, 0, 8, 0, 1, 0x88, 0x25, 0, 4, 0, 0, 0, 1, 0, 0, 0, 26, 0, 0, 0, 0] + Array(word.utf8)
        let length = block.count + 2
        return jpeg[..<2] + [0xFF, 0xE1, UInt8(length >> 8), UInt8(length & 255)] + block + jpeg[2...]
    }

    /// A PDF of one empty page; with `extra` in its catalogue, such as a script.
    public static func pdf(_ extra: String = "") -> [UInt8] {
        Array(
            """
            %PDF-1.4
            1 0 obj <</Type /Catalog /Pages 2 0 R \(extra)>> endobj
            2 0 obj <</Type /Pages /Kids [3 0 R] /Count 1>> endobj
            3 0 obj <</Type /Page /Parent 2 0 R /MediaBox [0 0 100 100]>> endobj
            trailer <</Root 1 0 R /Size 4>>
            startxref
            0
            %%EOF

            """.utf8)
    }

    private static func bytes(_ text: String) -> [UInt8] {
        [UInt8](Data(base64Encoded: text, options: .ignoreUnknownCharacters) ?? Data())
    }

    private static let cmykText = """
        /9j/7gAOQWRvYmUAZAAAAAAA/9sAQwAQCwwODAoQDg0OEhEQExgoGhgWFhgxIyUdKDozPTw5Mzg3QEhcTkBEV0U3OFBtUVdfYmdo \
        Zz5NcXlwZHhcZWdj/8AAFAgAIAAwBEMRAE0RAFkRAEsRAP/EAB8AAAEFAQEBAQEBAAAAAAAAAAABAgMEBQYHCAkKC//EALUQAAIB \
        AwMCBAMFBQQEAAABfQECAwAEEQUSITFBBhNRYQcicRQygZGhCCNCscEVUtHwJDNicoIJChYXGBkaJSYnKCkqNDU2Nzg5OkNERUZH \
        SElKU1RVVldYWVpjZGVmZ2hpanN0dXZ3eHl6g4SFhoeIiYqSk5SVlpeYmZqio6Slpqeoqaqys7S1tre4ubrCw8TFxsfIycrS09TV \
        1tfY2drh4uPk5ebn6Onq8fLz9PX29/j5+v/aAA4EQwBNAFkASwAAPwDiLftXZfbPeudr0CtS37UfbPeiitS37UfbPeiitS37UfbP \
        eiitS37UfbPeiitS37UfbPeiivG7ftXP/bPeiitS37UfbPeiitS37UfbPeiitS37UfbPeiitS37UfbPeiitS37UfbPeiivG7ftXP \
        fbPeiitS37UfbPeiitS37UfbPeiitS37UfbPeiitS37UfbPeiitS37UfbPeiivG7ftXP/bPeiitS37UfbPeiitS37UfbPeiitS37 \
        UfbPeiitS37UfbPeiitS37UfbPeiiv/Z
        """

    private static let progressiveText = """
        /9j/4AAQSkZJRgABAQAAAQABAAD/2wBDABALDA4MChAODQ4SERATGCgaGBYWGDEjJR0oOjM9PDkzODdASFxOQERXRTc4UG1RV19i \
        Z2hnPk1xeXBkeFxlZ2P/2wBDARESEhgVGC8aGi9jQjhCY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2Nj \
        Y2NjY2NjY2P/wgARCAAgADADASIAAhEBAxEB/8QAFwABAQEBAAAAAAAAAAAAAAAAAgQDBf/EABcBAQEBAQAAAAAAAAAAAAAAAAQC \
        BQP/2gAMAwEAAhADEAAAAdHGy59jjcJscbhXGcb0OFjjcKscbhP/xAAVEAEBAAAAAAAAAAAAAAAAAAAAEf/aAAgBAQABBQKqqqqq \
        qqqqqqqqqqr/xAAVEQEBAAAAAAAAAAAAAAAAAAACAP/aAAgBAwEBPwEiIiIiIiL/xAAWEQADAAAAAAAAAAAAAAAAAAAAAQL/2gAI \
        AQIBAT8Bcjkcjkcjk//EABQQAQAAAAAAAAAAAAAAAAAAAED/2gAIAQEABj8CR//EABUQAQEAAAAAAAAAAAAAAAAAAAAB/9oACAEB \
        AAE/IYxjGMYxjGMYxjGMYxjGMf/aAAwDAQACAAMAAAAQyxwzwx//xAAUEQEAAAAAAAAAAAAAAAAAAAAg/9oACAEDAQE/EF//AP/E \
        ABQRAQAAAAAAAAAAAAAAAAAAACD/2gAIAQIBAT8QSqv/xAAVEAEBAAAAAAAAAAAAAAAAAAAAYf/aAAgBAQABPxCqqqqqqqqqqqqq \
        qq66qqqqqqr/2Q==
        """

    private static let animatedText = """
        iVBORw0KGgoAAAANSUhEUgAAADAAAAAgCAIAAADbtmxLAAAACGFjVEwAAAACAAAAAPONk3AAAAAaZmNUTAAAAAAAAAAwAAAAIAAA \
        AAAAAAAAAAEACgAAiWUY4AAAAEJJREFUeJztzjENwDAQwMCP1LIqf0zZGgi3ZvDJALzm/96Ze3pmz1UakoakIWlIGpKGpCFpSBqS \
        hqQhaUgakoakITkx8CCsjZkSRwAAABpmY1RMAAAAAQAAADAAAAAgAAAAAAAAAAAAAQAKAAASFvI0AAAASWZkQVQAAAACeJztzjEN \
        wDAQwMCvVFjhTyYEKnVoIdyawScD8LW/9c6c0z3PHKUhaUgakoakIWlIGpKGpCFpSBqShqQhaUgakh+81U7B/06gmgAAAABJRU5E \
        rkJggg==
        """
}
