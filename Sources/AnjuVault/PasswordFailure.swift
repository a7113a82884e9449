/// A password hash could not be made or read.
public enum PasswordFailure: Error, Hashable, Sendable {
    /// libargon2's status, such as no memory.
    case engine(code: Int32)
    /// What is stored is no Argon2id hash of this program.
    case unreadable
}
