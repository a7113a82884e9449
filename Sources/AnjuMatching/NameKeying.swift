/// Says under which keys the words of a name can be found, whatever script they are written in.
///
/// The seam between linkage and what is known of scripts: two writings of one name share keys, word by word.
public protocol NameKeying: Sendable {
    /// The words of a name, in any script; each with its keys, the surest first.
    ///
    /// The answer depends on the name alone, and is the same in every process.
    func words(of name: String) -> [[SoundKey]]
}
