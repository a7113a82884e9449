/// Why a PDF is refused.
enum PDFFault: String, CaseIterable {
    case encrypted = "pdf.encrypted"
    case script = "pdf.script"
    case launch = "pdf.launch"
    case attachment = "pdf.attachment"
    /// A container of objects is packed in a way that we do not look into.
    case unreadable = "pdf.unreadable"

    /// What a name in the file means for us.
    ///
    /// Only names that an acting file cannot do without, and that are long enough not to occur in packed data by chance:
    /// every script hangs on `/JavaScript` or `/Rendition`, so `/JS` is not looked for.
    init?(name: [UInt8]) {
        switch String(decoding: name, as: UTF8.self) {
        case "Encrypt": self = .encrypted
        case "JavaScript", "Rendition", "XFA", "RichMedia": self = .script
        case "Launch", "GoToE", "SubmitForm", "ImportData": self = .launch
        case "EmbeddedFile", "EmbeddedFiles", "FileAttachment": self = .attachment
        default: return nil
        }
    }
}
