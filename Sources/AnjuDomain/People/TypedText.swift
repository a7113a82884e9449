import Foundation

/// What people type and readers send, brought to the characters that the standards are written in.
///
/// Numbers come in full-width forms from Chinese keyboards, in the digits of Burmese, Thai or Arabic ones, and with spaces
/// and hyphens from cards and letters.
public enum TypedText {
    /// Full-width forms and the decimal digits of every script as ASCII; everything else as it came.
    public static func halfWidth(_ text: String) -> String {
        var scalars = String.UnicodeScalarView()
        for scalar in text.unicodeScalars { scalars.append(halfWidth(scalar)) }
        return String(scalars)
    }

    /// As ``halfWidth(_:)``, in upper case, without spaces, hyphens, dashes and invisible characters.
    public static func compact(_ text: String) -> String {
        var scalars = String.UnicodeScalarView()
        for scalar in halfWidth(text).unicodeScalars where !isSeparator(scalar) {
            scalars.append(upper(scalar))
        }
        return String(scalars)
    }

    /// The Latin letters and the digits of a code that was copied by hand, from whatever keyboard: everything else is left out.
    public static func code(_ text: String) -> String {
        compact(text.precomposedStringWithCompatibilityMapping).filter {
            $0.isASCII && ($0.isLetter || $0.isNumber)
        }
    }

    private static func halfWidth(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
        switch scalar.value {
        case 0xFF01...0xFF5E: Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar
        case 0x3000: " "
        case 0x80...: digit(scalar) ?? scalar
        default: scalar
        }
    }

    /// `၅`, `๕` and `٥` as `5`; `nil` for what is no decimal digit.
    private static func digit(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
        guard scalar.properties.numericType == .decimal, let value = scalar.properties.numericValue else { return nil }
        return Unicode.Scalar(UInt8(48 + Int(value) % 10))
    }

    /// Upper case of ASCII letters only: `ß` must not become two characters inside a number.
    static func upper(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
        ("a"..."z").contains(scalar) ? Unicode.Scalar(scalar.value - 32) ?? scalar : scalar
    }

    static func isSeparator(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x2D, 0xAD, 0x2010...0x2015, 0x2212, 0x30FB, 0x200B...0x200F, 0x2060, 0xFEFF: true
        default: scalar.properties.isWhitespace
        }
    }
}
