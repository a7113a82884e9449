/// How a text with columns is written down.
public enum CSVEncoding: String, CaseIterable, Sendable {
    /// What most programs write.
    case utf8
    /// What spreadsheets save as "Unicode text", least significant byte first.
    case utf16LittleEndian
    /// The other order.
    case utf16BigEndian
    /// What spreadsheets in China save: GB18030, of which GBK and GB 2312 are parts.
    case gb18030
}
