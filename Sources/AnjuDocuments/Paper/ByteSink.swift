/// Where the drawing library writes a file's bytes.
final class ByteSink {
    var bytes: [UInt8] = []
}
