import AnjuServices

/// A portrait of nobody that every check finds good.
enum Portraits {
    static var good: [UInt8] { get throws { DemoPortrait.png(1) } }
}
