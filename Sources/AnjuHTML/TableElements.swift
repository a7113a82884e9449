/// Rows and columns.
public func table(_ attributes: Attribute..., @HTMLBuilder content: () -> HTML = { .nothing }) -> HTML {
    .element(.table, attributes, content())
}

/// The name of a table.
public func caption(_ attributes: Attribute..., @HTMLBuilder content: () -> HTML = { .nothing }) -> HTML {
    .element(.caption, attributes, content())
}

/// The rows of headings.
public func thead(_ attributes: Attribute..., @HTMLBuilder content: () -> HTML = { .nothing }) -> HTML {
    .element(.thead, attributes, content())
}

/// A group of rows.
public func tbody(_ attributes: Attribute..., @HTMLBuilder content: () -> HTML = { .nothing }) -> HTML {
    .element(.tbody, attributes, content())
}

/// The rows of sums.
public func tfoot(_ attributes: Attribute..., @HTMLBuilder content: () -> HTML = { .nothing }) -> HTML {
    .element(.tfoot, attributes, content())
}

/// A row.
public func tr(_ attributes: Attribute..., @HTMLBuilder content: () -> HTML = { .nothing }) -> HTML {
    .element(.tr, attributes, content())
}

/// A header cell.
public func th(_ attributes: Attribute..., @HTMLBuilder content: () -> HTML = { .nothing }) -> HTML {
    .element(.th, attributes, content())
}

/// A cell.
public func td(_ attributes: Attribute..., @HTMLBuilder content: () -> HTML = { .nothing }) -> HTML {
    .element(.td, attributes, content())
}
