/// The page's heading; there is one.
public func h1(_ attributes: Attribute..., @HTMLBuilder content: () -> HTML = { .nothing }) -> HTML {
    .element(.h1, attributes, content())
}

/// The heading of a section.
public func h2(_ attributes: Attribute..., @HTMLBuilder content: () -> HTML = { .nothing }) -> HTML {
    .element(.h2, attributes, content())
}

/// The heading within a section.
public func h3(_ attributes: Attribute..., @HTMLBuilder content: () -> HTML = { .nothing }) -> HTML {
    .element(.h3, attributes, content())
}

/// A paragraph.
public func p(_ attributes: Attribute..., @HTMLBuilder content: () -> HTML = { .nothing }) -> HTML {
    .element(.p, attributes, content())
}

/// A link; where it leads is its `href`.
public func a(_ attributes: Attribute..., @HTMLBuilder content: () -> HTML = { .nothing }) -> HTML {
    .element(.a, attributes, content())
}

/// Words that stand out without being more important.
public func b(_ attributes: Attribute..., @HTMLBuilder content: () -> HTML = { .nothing }) -> HTML {
    .element(.b, attributes, content())
}

/// Words that are more important.
public func strong(_ attributes: Attribute..., @HTMLBuilder content: () -> HTML = { .nothing }) -> HTML {
    .element(.strong, attributes, content())
}

/// A side remark.
public func small(_ attributes: Attribute..., @HTMLBuilder content: () -> HTML = { .nothing }) -> HTML {
    .element(.small, attributes, content())
}

/// Words without meaning of their own, for a language or class.
public func span(_ attributes: Attribute..., @HTMLBuilder content: () -> HTML = { .nothing }) -> HTML {
    .element(.span, attributes, content())
}

/// A box without meaning of its own.
public func div(_ attributes: Attribute..., @HTMLBuilder content: () -> HTML = { .nothing }) -> HTML {
    .element(.div, attributes, content())
}

/// Characters pointed out.
public func mark(_ attributes: Attribute..., @HTMLBuilder content: () -> HTML = { .nothing }) -> HTML {
    .element(.mark, attributes, content())
}

/// Characters underlined for reading, not for stress.
public func u(_ attributes: Attribute..., @HTMLBuilder content: () -> HTML = { .nothing }) -> HTML {
    .element(.u, attributes, content())
}

/// A key of the keyboard.
public func kbd(_ attributes: Attribute..., @HTMLBuilder content: () -> HTML = { .nothing }) -> HTML {
    .element(.kbd, attributes, content())
}

/// Text of a machine.
public func code(_ attributes: Attribute..., @HTMLBuilder content: () -> HTML = { .nothing }) -> HTML {
    .element(.code, attributes, content())
}

/// Where something is said: a law, a rule.
public func cite(_ attributes: Attribute..., @HTMLBuilder content: () -> HTML = { .nothing }) -> HTML {
    .element(.cite, attributes, content())
}

/// A moment that machines can read.
public func time(_ attributes: Attribute..., @HTMLBuilder content: () -> HTML = { .nothing }) -> HTML {
    .element(.time, attributes, content())
}

/// A part that can be unfolded without a script.
public func details(_ attributes: Attribute..., @HTMLBuilder content: () -> HTML = { .nothing }) -> HTML {
    .element(.details, attributes, content())
}

/// The words that unfold a part.
public func summary(_ attributes: Attribute..., @HTMLBuilder content: () -> HTML = { .nothing }) -> HTML {
    .element(.summary, attributes, content())
}
