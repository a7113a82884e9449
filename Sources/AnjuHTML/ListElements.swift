/// A list in any order.
public func ul(_ attributes: Attribute..., @HTMLBuilder content: () -> HTML = { .nothing }) -> HTML {
    .element(.ul, attributes, content())
}

/// A list whose order counts.
public func ol(_ attributes: Attribute..., @HTMLBuilder content: () -> HTML = { .nothing }) -> HTML {
    .element(.ol, attributes, content())
}

/// An entry of a list.
public func li(_ attributes: Attribute..., @HTMLBuilder content: () -> HTML = { .nothing }) -> HTML {
    .element(.li, attributes, content())
}

/// Terms and what they are.
public func dl(_ attributes: Attribute..., @HTMLBuilder content: () -> HTML = { .nothing }) -> HTML {
    .element(.dl, attributes, content())
}

/// A term.
public func dt(_ attributes: Attribute..., @HTMLBuilder content: () -> HTML = { .nothing }) -> HTML {
    .element(.dt, attributes, content())
}

/// What a term is.
public func dd(_ attributes: Attribute..., @HTMLBuilder content: () -> HTML = { .nothing }) -> HTML {
    .element(.dd, attributes, content())
}
