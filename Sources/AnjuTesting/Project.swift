/// Where the project lies.
public enum Project {
    /// The folder of `Package.swift`, found from this file's own place.
    public static let root: String = {
        var parts = #filePath.split(separator: "/").map(String.init)
        parts.removeLast(3)
        return "/" + parts.joined(separator: "/")
    }()
}
