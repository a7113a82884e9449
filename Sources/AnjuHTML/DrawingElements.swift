/// A drawing.
public func svg(_ attributes: Attribute..., @HTMLBuilder content: () -> HTML = { .nothing }) -> HTML {
    .element(.svg, attributes, content())
}

/// A drawing to be used elsewhere.
public func symbol(_ attributes: Attribute..., @HTMLBuilder content: () -> HTML = { .nothing }) -> HTML {
    .element(.symbol, attributes, content())
}

/// Parts of a drawing together.
public func g(_ attributes: Attribute..., @HTMLBuilder content: () -> HTML = { .nothing }) -> HTML {
    .element(.g, attributes, content())
}
