import Foundation

/// The Zawgyi encoding of Burmese.
///
/// Brought to Unicode by the transform `Zawgyi-my` of CLDR, which the platform's ICU carries. No speaker has reviewed what it
/// makes of names: it is offered beside a question and never put in by itself.
public enum Zawgyi {
    /// The same text in Unicode, to be shown and confirmed before it is taken; unchanged where no transform is at hand.
    public static func unicode(_ text: String) -> String {
        (text.applyingTransform(StringTransform("Zawgyi-my"), reverse: false) ?? text)
            .precomposedStringWithCanonicalMapping
    }
}
