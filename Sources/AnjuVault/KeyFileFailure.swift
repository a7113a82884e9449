/// A key file that cannot be used.
public enum KeyFileFailure: Error, Hashable, Sendable, CustomStringConvertible {
    case missing(String)
    case exists(String)
    case readableByOthers(String)
    case unreadable(String)
    case unwritable(String, code: Int32)

    public var description: String {
        switch self {
        case .missing(let path): "there is no key file at \(path)"
        case .exists(let path): "a key file is at \(path) already, and is never overwritten"
        case .readableByOthers(let path): "others can read the key file: chmod 600 \(path)"
        case .unreadable(let path): "\(path) is no key file of this program, or of a newer one"
        case .unwritable(let path, let code): "the key file \(path) cannot be written (error \(code))"
        }
    }
}
