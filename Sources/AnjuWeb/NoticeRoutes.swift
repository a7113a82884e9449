import Hummingbird

/// What is done with people's data, for anybody who asks.
struct NoticeRoutes: Sendable {
    let bench: Workbench

    func add(to router: Router<AnjuContext>) {
        router.get("/notice") { _, context in
            let t = bench.translator(context.language)
            let notice = NoticePresenter(bench: bench, t: t).text
            return Response.page(NoticePage(notice: notice, t: t), bench.frame(context), t)
        }
    }
}
