/// The elements that our pages use, and no others: neither `style` nor anything that frames another page.
enum Tag: String, Hashable, Sendable {
    case a, article, aside, b, body, br, button, caption, cite, code, dd, div, dl, dt, fieldset, figcaption, figure
    case footer, form, h1, h2, h3, head, header, html, img, input, kbd, label, legend, li, link, main, mark, meta, nav
    case ol, optgroup, option, output, p, progress, script, section, select, small, span, strong, table, tbody, td
    case details, summary, textarea, tfoot, th, thead, time, title, tr, u, ul
    case svg, symbol, use, path, circle, rect, g

    /// Elements without content and without an end tag.
    var isVoid: Bool {
        switch self {
        case .br, .img, .input, .link, .meta: true
        default: false
        }
    }
}
