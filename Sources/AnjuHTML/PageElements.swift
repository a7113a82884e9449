/// The root of a page, with its language.
///
/// It is the one element that brings the document type with it.
public func html(_ attributes: Attribute..., @HTMLBuilder content: () -> HTML) -> HTML {
    .document(.element(.html, attributes, content()))
}

/// What a page is called and needs.
public func head(_ attributes: Attribute..., @HTMLBuilder content: () -> HTML = { .nothing }) -> HTML {
    .element(.head, attributes, content())
}

/// The page's name in the window.
public func title(_ attributes: Attribute..., @HTMLBuilder content: () -> HTML = { .nothing }) -> HTML {
    .element(.title, attributes, content())
}

/// What a page shows.
public func body(_ attributes: Attribute..., @HTMLBuilder content: () -> HTML = { .nothing }) -> HTML {
    .element(.body, attributes, content())
}

/// The page's main matter; there is one.
public func main(_ attributes: Attribute..., @HTMLBuilder content: () -> HTML = { .nothing }) -> HTML {
    .element(.main, attributes, content())
}

/// The head of a page or part.
public func header(_ attributes: Attribute..., @HTMLBuilder content: () -> HTML = { .nothing }) -> HTML {
    .element(.header, attributes, content())
}

/// The end of a page or part.
public func footer(_ attributes: Attribute..., @HTMLBuilder content: () -> HTML = { .nothing }) -> HTML {
    .element(.footer, attributes, content())
}

/// Links to other places.
public func nav(_ attributes: Attribute..., @HTMLBuilder content: () -> HTML = { .nothing }) -> HTML {
    .element(.nav, attributes, content())
}

/// A part with a heading.
public func section(_ attributes: Attribute..., @HTMLBuilder content: () -> HTML = { .nothing }) -> HTML {
    .element(.section, attributes, content())
}

/// What accompanies the main matter.
public func aside(_ attributes: Attribute..., @HTMLBuilder content: () -> HTML = { .nothing }) -> HTML {
    .element(.aside, attributes, content())
}

/// A paper or entry that stands for itself.
public func article(_ attributes: Attribute..., @HTMLBuilder content: () -> HTML = { .nothing }) -> HTML {
    .element(.article, attributes, content())
}
