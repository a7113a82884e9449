import AnjuCore
import AnjuHTML
import AnjuI18n
import HTTPTypes
import Hummingbird
import NIOCore

extension Response {
    /// A page in its frame.
    static func page(
        _ view: some PageView, _ frame: Frame, _ t: Translator, status: HTTPResponse.Status = .ok
    ) -> Response {
        let document = Layout(frame, t).document(view).utf8
        return Response(
            status: status, headers: [.contentType: "text/html; charset=utf-8", .contentLanguage: t.language.rawValue],
            body: ResponseBody(byteBuffer: ByteBuffer(bytes: document)))
    }

    /// A file to look at or keep.
    static func file(_ bytes: [UInt8], type: String, name: String) -> Response {
        Response(
            status: .ok,
            headers: [.contentType: type, .contentDisposition: "inline; filename=\"\(name)\""],
            body: ResponseBody(byteBuffer: ByteBuffer(bytes: bytes)))
    }

    /// A file to be saved, which the browser does not open in our pages.
    static func download(_ bytes: [UInt8], type: String, name: String) -> Response {
        Response(
            status: .ok,
            headers: [.contentType: type, .contentDisposition: "attachment; filename=\"\(name)\""],
            body: ResponseBody(byteBuffer: ByteBuffer(bytes: bytes)))
    }

    /// On to another page of ours, with the method GET.
    static func redirect(to path: String) -> Response {
        Response(status: .seeOther, headers: [.location: path])
    }
}
