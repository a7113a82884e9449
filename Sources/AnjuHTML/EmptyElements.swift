/// A line break inside a paragraph or address.
public func br(_ attributes: Attribute...) -> HTML { .element(.br, attributes) }

/// A picture; its `alt` says what it shows.
public func img(_ attributes: Attribute...) -> HTML { .element(.img, attributes) }

/// A control for one value.
public func input(_ attributes: Attribute...) -> HTML { .element(.input, attributes) }

/// A file that belongs to the page.
public func link(_ attributes: Attribute...) -> HTML { .element(.link, attributes) }

/// A fact about the page.
public func meta(_ attributes: Attribute...) -> HTML { .element(.meta, attributes) }

/// An outline of a drawing.
public func path(_ attributes: Attribute...) -> HTML { .element(.path, attributes) }

/// A circle of a drawing.
public func circle(_ attributes: Attribute...) -> HTML { .element(.circle, attributes) }

/// A rectangle of a drawing.
public func rect(_ attributes: Attribute...) -> HTML { .element(.rect, attributes) }

/// A symbol drawn here.
public func use(_ attributes: Attribute...) -> HTML { .element(.use, attributes) }

/// A script module of our own, by its address; a script has no text here.
public func script(src address: String) -> HTML {
    .element(.script, [.type("module"), .src(address)])
}
