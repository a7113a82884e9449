/// Whose browser it is: the size of its window, its language, its clock's zone, its likes.
public struct BrowserLook: Hashable, Sendable {
    /// In CSS pixels.
    public var width: Int
    /// In CSS pixels.
    public var height: Int
    /// What the browser asks pages for, as in `Accept-Language`.
    public var language: String
    /// Whether the person prefers a dark screen.
    public var isDark: Bool
    /// An IANA name; the zone of dates that scripts show.
    public var timeZone: String
    /// Whether pages may run scripts of their own; the driver's still run.
    public var runsScripts: Bool

    /// A clerk's screen in China, unless said otherwise.
    public init(
        width: Int = 1280, height: Int = 900, language: String = "zh-CN", isDark: Bool = false,
        timeZone: String = "Asia/Shanghai", runsScripts: Bool = true
    ) {
        (self.width, self.height, self.language) = (width, height, language)
        (self.isDark, self.timeZone, self.runsScripts) = (isDark, timeZone, runsScripts)
    }

    /// A small phone: 320 CSS pixels, the narrowest screen on which nothing may need to be pushed sideways (WCAG 1.4.10).
    public static func phone(language: String = "zh-CN", runsScripts: Bool = true) -> BrowserLook {
        BrowserLook(width: 320, height: 640, language: language, runsScripts: runsScripts)
    }
}
