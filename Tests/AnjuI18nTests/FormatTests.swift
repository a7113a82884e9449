import AnjuCore
import AnjuI18n
import AnjuTesting
import Testing

@Suite struct FormatTests {
    let catalogue: Catalogue
    let zone: LegalZone
    let day: CalendarDate

    init() throws {
        catalogue = try Catalogue(folder: Project.root + "/Catalogues")
        zone = try #require(LegalZone("Asia/Shanghai"))
        day = try #require(CalendarDate("2026-03-03"))
    }

    private func translator(_ language: LanguageTag) -> Translator { Translator(catalogue, language) }

    @Test(arguments: [
        (LanguageTag.chinese, "2026 年 3 月 3 日（星期二）"), (.english, "Tuesday, 3 March 2026"),
        (.burmese, "အင်္ဂါ၊ 2026 မတ် 3 ရက်"),
    ]) func `a date on paper has its weekday`(language: LanguageTag, expected: String) {
        #expect(translator(language).dateWithWeekday(day) == expected)
    }

    @Test func `a date says as much as is known`() throws {
        let t = translator(.chinese)
        #expect(t.date(try #require(PartialDate("1900"))) == "1900 年")
        #expect(t.date(try #require(PartialDate("1900-02"))) == "1900 年 2 月")
        #expect(t.date(try #require(PartialDate("1900-02-28"))) == "1900 年 2 月 28 日")
    }

    @Test func `a moment is said from the day it is read on`() throws {
        let t = translator(.chinese)
        let moment = try #require(Instant("2026-03-03T01:24:00Z"))
        #expect(t.moment(moment, in: zone) == "2026 年 3 月 3 日 09:24")
        #expect(t.spoken(moment, today: day, in: zone) == "今天 09:24")
        #expect(t.spoken(moment, today: day.adding(days: 1), in: zone) == "昨天 09:24")
        #expect(t.spoken(moment, today: day.adding(days: -1), in: zone) == "明天 09:24")
        #expect(t.spoken(moment, today: day.adding(days: 5), in: zone) == "3 月 3 日 09:24")
        #expect(t.spoken(moment, today: day.adding(years: 1), in: zone) == "2026 年 3 月 3 日 09:24")
        #expect(t.spoken(day, today: day) == "今天")
        #expect(t.spoken(day, today: day.adding(days: 7)) == "3 月 3 日")
    }

    @Test(arguments: [
        (0, "剩 0 分钟"), (59, "剩 59 分钟"), (60, "剩 1 小时"), (419, "剩 6 小时"), (2_879, "剩 47 小时"), (2_880, "剩 2 天"),
        (-120, "超 2 小时"),
        (-1, "超 1 分钟"),
    ]) func `a clock counts whole units and never promises more than there is`(minutes: Int, expected: String) throws {
        let now = try #require(Instant("2026-03-03T03:20:00Z"))
        #expect(translator(.chinese).timeLeft(from: now, until: now.adding(minutes: minutes)) == expected)
    }

    @Test func `a stopped clock says how long it has stood, and working days are counted by the caller`() throws {
        let now = try #require(Instant("2026-03-03T03:20:00Z"))
        let t = translator(.english)
        #expect(t.paused(from: now.adding(days: -3), until: now) == "stopped 3 days")
        #expect(t.workingDaysLeft(1) == "1 working day left")
        #expect(t.workingDaysLeft(-2) == "2 working days over")
        #expect(t.duration(milliseconds: 3_600_000) == "1 hour")
    }

    @Test func `countries have names, and codes that are no countries too`() {
        #expect(translator(.chinese).country("MMR") == "缅甸")
        #expect(translator(.english).country("MMR") == "Myanmar (Burma)")
        #expect(translator(.burmese).country("MMR") == "မြန်မာ")
        #expect(translator(.chinese).country("D<<") == "德国")
        #expect(translator(.english).country("GBN") == translator(.english).country("GBR"))
        #expect(translator(.chinese).country("XXA") == "无国籍人")
        #expect(translator(.chinese).country("TWN") == "中国台湾")
        #expect(translator(.chinese).country("QQQ") == "QQQ")
    }
}
