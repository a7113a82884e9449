extension Attribute {
    /// 0 puts an element into the tab order, -1 lets scripts focus it.
    public static func tabindex(_ value: Int) -> Attribute { pair("tabindex", String(value)) }

    /// Lines of a text area.
    public static func rows(_ value: Int) -> Attribute { pair("rows", String(value)) }

    /// Columns that a cell spans.
    public static func colspan(_ value: Int) -> Attribute { pair("colspan", String(value)) }

    /// Rows that a cell spans.
    public static func rowspan(_ value: Int) -> Attribute { pair("rowspan", String(value)) }

    /// Characters that a control takes.
    public static func maxlength(_ value: Int) -> Attribute { pair("maxlength", String(value)) }

    /// Characters that a control shows.
    public static func size(_ value: Int) -> Attribute { pair("size", String(value)) }

    /// The whole of a progress bar.
    public static func max(_ value: Int) -> Attribute { pair("max", String(value)) }

    /// The drawing's `width`, in its own coordinates or in per cent.
    public static func width(_ value: String) -> Attribute { pair("width", value) }

    /// The drawing's `height`, in its own coordinates or in per cent.
    public static func height(_ value: String) -> Attribute { pair("height", value) }

    /// The drawing's `x`, in its own coordinates or in per cent.
    public static func x(_ value: String) -> Attribute { pair("x", value) }

    /// The drawing's `y`, in its own coordinates or in per cent.
    public static func y(_ value: String) -> Attribute { pair("y", value) }

    /// The drawing's `cx`, in its own coordinates or in per cent.
    public static func cx(_ value: String) -> Attribute { pair("cx", value) }

    /// The drawing's `cy`, in its own coordinates or in per cent.
    public static func cy(_ value: String) -> Attribute { pair("cy", value) }

    /// The drawing's `r`, in its own coordinates or in per cent.
    public static func r(_ value: String) -> Attribute { pair("r", value) }

    /// The drawing's `rx`, in its own coordinates or in per cent.
    public static func rx(_ value: String) -> Attribute { pair("rx", value) }

    /// Whether a box is ticked.
    public static func checked(_ isSet: Bool = true) -> Attribute { flag("checked", isSet) }

    /// Whether an option is chosen.
    public static func selected(_ isSet: Bool = true) -> Attribute { flag("selected", isSet) }

    /// Whether a control is out of use; we prefer to say why.
    public static func disabled(_ isSet: Bool = true) -> Attribute { flag("disabled", isSet) }

    /// Whether several files may be chosen.
    public static func multiple(_ isSet: Bool = true) -> Attribute { flag("multiple", isSet) }

    /// Leaves checking to the server, whose messages are in the person's language.
    public static func novalidate(_ isSet: Bool = true) -> Attribute { flag("novalidate", isSet) }

    /// Whether the element is not shown at all.
    public static func hidden(_ isSet: Bool = true) -> Attribute { flag("hidden", isSet) }

    /// Where the cursor stands first.
    public static func autofocus(_ isSet: Bool = true) -> Attribute { flag("autofocus", isSet) }

    /// Whether a control shows but does not take.
    public static func readonly(_ isSet: Bool = true) -> Attribute { flag("readonly", isSet) }

    /// Whether a part stands unfolded.
    public static func open(_ isSet: Bool = true) -> Attribute { flag("open", isSet) }
}
