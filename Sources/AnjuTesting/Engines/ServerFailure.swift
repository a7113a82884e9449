/// A server of the tests' own did not start.
public struct ServerFailure: Error, CustomStringConvertible {
    public let description: String
}
