import AnjuHTML
import AnjuI18n

/// What is done with people's data, for anybody.
struct NoticePage: PageView {
    let notice: NoticeText
    let t: Translator

    var kind: PageKind { .public }
    var title: String { t("notice.title") }

    var body: HTML {
        .of {
            h1 { title }
            p { t("notice.promise") }
            notice.html
        }
    }
}
