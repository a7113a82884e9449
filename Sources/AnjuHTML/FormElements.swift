/// Controls that are sent together.
public func form(_ attributes: Attribute..., @HTMLBuilder content: () -> HTML = { .nothing }) -> HTML {
    .element(.form, attributes, content())
}

/// Controls that answer one question together.
public func fieldset(_ attributes: Attribute..., @HTMLBuilder content: () -> HTML = { .nothing }) -> HTML {
    .element(.fieldset, attributes, content())
}

/// The question that a fieldset answers.
public func legend(_ attributes: Attribute..., @HTMLBuilder content: () -> HTML = { .nothing }) -> HTML {
    .element(.legend, attributes, content())
}

/// The name of a control.
public func label(_ attributes: Attribute..., @HTMLBuilder content: () -> HTML = { .nothing }) -> HTML {
    .element(.label, attributes, content())
}

/// Something to press; its `type` says what it does.
public func button(_ attributes: Attribute..., @HTMLBuilder content: () -> HTML = { .nothing }) -> HTML {
    .element(.button, attributes, content())
}

/// A choice from a list.
public func select(_ attributes: Attribute..., @HTMLBuilder content: () -> HTML = { .nothing }) -> HTML {
    .element(.select, attributes, content())
}

/// One choice of a select.
public func option(_ attributes: Attribute..., @HTMLBuilder content: () -> HTML = { .nothing }) -> HTML {
    .element(.option, attributes, content())
}

/// Options under one name.
public func optgroup(_ attributes: Attribute..., @HTMLBuilder content: () -> HTML = { .nothing }) -> HTML {
    .element(.optgroup, attributes, content())
}

/// Text of several lines.
public func textarea(_ attributes: Attribute..., @HTMLBuilder content: () -> HTML = { .nothing }) -> HTML {
    .element(.textarea, attributes, content())
}

/// A value that is known and shown, not asked.
public func output(_ attributes: Attribute..., @HTMLBuilder content: () -> HTML = { .nothing }) -> HTML {
    .element(.output, attributes, content())
}

/// How much of a whole is done.
public func progress(_ attributes: Attribute..., @HTMLBuilder content: () -> HTML = { .nothing }) -> HTML {
    .element(.progress, attributes, content())
}
