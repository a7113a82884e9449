extension Attribute {
    /// The element's name on its page, which links and labels point at.
    public static func id(_ value: String?) -> Attribute { pair("id", value) }

    /// Names of the sheet's classes, separated by spaces.
    public static func `class`(_ value: String?) -> Attribute { pair("class", value) }

    /// The language of the content, as a BCP 47 tag.
    public static func lang(_ value: String?) -> Attribute { pair("lang", value) }

    /// The language of the page linked to.
    public static func hreflang(_ value: String?) -> Attribute { pair("hreflang", value) }

    /// A name shown on hovering; never the only place of a fact.
    public static func title(_ value: String?) -> Attribute { pair("title", value) }

    /// What the element is to a screen reader, where its own meaning is not enough.
    public static func role(_ value: String?) -> Attribute { pair("role", value) }

    /// The name under which a form sends the value.
    public static func name(_ value: String?) -> Attribute { pair("name", value) }

    /// The kind of control or button.
    public static func type(_ value: String?) -> Attribute { pair("type", value) }

    /// What a control holds.
    public static func value(_ value: String?) -> Attribute { pair("value", value) }

    /// The control that a label belongs to.
    public static func `for`(_ value: String?) -> Attribute { pair("for", value) }

    /// `get` or `post`.
    public static func method(_ value: String?) -> Attribute { pair("method", value) }

    /// How a form is sent; uploads need `multipart/form-data`.
    public static func enctype(_ value: String?) -> Attribute { pair("enctype", value) }

    /// What a browser may fill in (WCAG 1.3.5).
    public static func autocomplete(_ value: String?) -> Attribute { pair("autocomplete", value) }

    /// Which keyboard a phone shows.
    public static func inputmode(_ value: String?) -> Attribute { pair("inputmode", value) }

    /// Kinds of files offered for choosing; the server checks again.
    public static func accept(_ value: String?) -> Attribute { pair("accept", value) }

    /// Which camera a phone opens for an upload.
    public static func capture(_ value: String?) -> Attribute { pair("capture", value) }

    /// A hint for browsers only; the server decides.
    public static func pattern(_ value: String?) -> Attribute { pair("pattern", value) }

    /// How a linked file relates to the page.
    public static func rel(_ value: String?) -> Attribute { pair("rel", value) }

    /// The page's encoding.
    public static func charset(_ value: String?) -> Attribute { pair("charset", value) }

    /// The value of a `meta` element.
    public static func content(_ value: String?) -> Attribute { pair("content", value) }

    /// Whether a header cell heads a row, a column or a group.
    public static func scope(_ value: String?) -> Attribute { pair("scope", value) }

    /// The machine's form of a `time` element.
    public static func datetime(_ value: String?) -> Attribute { pair("datetime", value) }

    /// What an image says, for who does not see it.
    public static func alt(_ value: String?) -> Attribute { pair("alt", value) }

    /// The name of a group of options.
    public static func label(_ value: String?) -> Attribute { pair("label", value) }

    /// The form that a control outside it belongs to.
    public static func form(_ value: String?) -> Attribute { pair("form", value) }

    /// When a linked sheet applies.
    public static func media(_ value: String?) -> Attribute { pair("media", value) }

    /// How much a browser may fetch ahead.
    public static func preload(_ value: String?) -> Attribute { pair("preload", value) }

    /// The drawing's own coordinates.
    public static func viewBox(_ value: String?) -> Attribute { pair("viewBox", value) }

    /// The outline of a path.
    public static func d(_ value: String?) -> Attribute { pair("d", value) }

    /// The colour inside an outline.
    public static func fill(_ value: String?) -> Attribute { pair("fill", value) }

    /// The colour of an outline.
    public static func stroke(_ value: String?) -> Attribute { pair("stroke", value) }

    /// How wide an outline is.
    public static func strokeWidth(_ value: String?) -> Attribute { pair("stroke-width", value) }

    /// The dashes of an outline.
    public static func strokeDasharray(_ value: String?) -> Attribute { pair("stroke-dasharray", value) }

    /// From 0, invisible, to 1.
    public static func opacity(_ value: String?) -> Attribute { pair("opacity", value) }

    /// How a drawing fits its box.
    public static func preserveAspectRatio(_ value: String?) -> Attribute { pair("preserveAspectRatio", value) }

    /// `non-scaling-stroke` keeps lines thin when a drawing is stretched.
    public static func vectorEffect(_ value: String?) -> Attribute { pair("vector-effect", value) }
}
