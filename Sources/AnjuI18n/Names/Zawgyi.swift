import Foundation

/// The Zawgyi encoding of Burmese.
public enum Zawgyi {
    /// The same text in Unicode, to be shown and confirmed before it is taken; unchanged where no transform is at hand.
    public static func unicode(_ text: String) -> String {
        (text.applyingTransform(StringTransform("Zawgyi-my"), reverse: false) ?? text)
            .precomposedStringWithCanonicalMapping
    }
}
