import AnjuHTML

extension Icon {
    /// The lines of the sign; colours are the text's, and the sheet's where a shape is knocked out.
    @HTMLBuilder var drawing: HTML {
        switch self {
        case .back:
            path(.d("m15 5-7 7 7 7"))
        case .bad:
            path(.d("M12 1.8 22.2 12 12 22.2 1.8 12Z"), .fill("currentColor"), .stroke("none"))
            path(.d("M12 7.4v5.4M12 16.4v.1"), .stroke("var(--sheet)"), .strokeWidth("2.4"))
        case .cal: Self.calendar
        case .card: Self.idCard
        case .clock:
            circle(.cx("12"), .cy("12"), .r("9"))
            path(.d("M12 6.8V12l3.4 2.2"))
        case .done:
            circle(.cx("12"), .cy("12"), .r("10"), .fill("currentColor"), .stroke("none"))
            path(.d("m7.5 12.4 3.1 3.1 6-6.8"), .stroke("var(--sheet)"), .strokeWidth("2.4"))
        case .eye:
            path(.d("M2.5 12S6 5.8 12 5.8 21.5 12 21.5 12 18 18.2 12 18.2 2.5 12 2.5 12Z"))
            circle(.cx("12"), .cy("12"), .r("2.8"))
        case .face: Self.silhouetteShape
        case .find:
            circle(.cx("10.5"), .cy("10.5"), .r("6.5"))
            path(.d("m15.5 15.5 5 5"))
        case .go:
            path(.d("m9 5 7 7-7 7"))
        case .got:
            path(.d("M5 3.5h9l5 5v12H5Z"))
            path(.d("M12 10.5v6.5m-3-2.8 3 3 3-3"))
        case .help: Self.helper
        case .hold:
            circle(.cx("12"), .cy("12"), .r("9"), .strokeWidth("2"))
            path(.d("M9.8 8.5v7M14.2 8.5v7"), .strokeWidth("2.2"))
        case .inbox: Self.tray
        case .mark:
            path(.d("M3 13 14 4l11 9"))
            path(.d("M6.5 12v12h15V12"))
            path(.class("door"), .d("M11.5 24v-7.5h5V24"))
        case .now:
            circle(.cx("12"), .cy("12"), .r("9"), .strokeWidth("2.2"))
            circle(.cx("12"), .cy("12"), .r("4.4"), .fill("currentColor"), .stroke("none"))
        case .steps: Self.stations
        case .phone:
            path(
                .d(
                    "M6 3.5h4l1.6 4.4-2.2 1.7a13 13 0 0 0 5 5l1.7-2.2 4.4 1.6v4a2 2 0 0 1-2.2 2C11 19.3 4.7 13 4 5.7A2 2 0 0 1 6 3.5Z"
                ))
        case .print:
            path(.d("M7 9V3.5h10V9M7 17H3.5V9h17v8H17"))
            path(.d("M7 14h10v6.5H7Z"))
        case .scan:
            path(.d("M3.5 8V4.5H8M16 4.5h4.5V8M20.5 16v3.5H16M8 19.5H3.5V16"))
            path(.d("M7 10h10M7 14h10"))
        case .ticket: Self.slip
        case .wait:
            circle(.cx("12"), .cy("12"), .r("9"), .strokeDasharray("3.2 3.9"))
        }
    }

    private static let calendar = HTML.of {
        rect(.x("6"), .y("9"), .width("36"), .height("33"), .rx("2"))
        path(.d("M6 18h36M15 5v8M33 5v8M24 24v12M18 30h12"))
    }

    private static let idCard = HTML.of {
        rect(.x("5"), .y("11"), .width("38"), .height("26"), .rx("2"))
        circle(.cx("15"), .cy("21"), .r("4"))
        path(.d("M9 32c1-4 3-6 6-6s5 2 6 6M27 19h11M27 25h11M27 31h7"))
    }

    private static let helper = HTML.of {
        circle(.cx("24"), .cy("15"), .r("8"))
        path(.d("M8 43c1-11 7-16 16-16s15 5 16 16"))
    }

    private static let tray = HTML.of {
        path(.d("M7 27 12 9h24l5 18v12H7Z"))
        path(.d("M7 27h10c0 4 3 7 7 7s7-3 7-7h10"))
    }

    private static let stations = HTML.of {
        circle(.cx("12"), .cy("10"), .r("4"))
        circle(.cx("12"), .cy("24"), .r("4"))
        circle(.cx("12"), .cy("38"), .r("4"))
        path(.d("M12 14v6M12 28v6M22 10h19M22 24h19M22 38h12"))
    }

    private static let slip = HTML.of {
        path(.d("M10 5h28v38l-4.7-3-4.6 3-4.7-3-4.7 3-4.6-3L10 43Z"))
        path(.d("M17 14h14M17 21h14M17 28h8"))
    }

    private static let silhouetteShape = HTML.of {
        path(
            .fill("currentColor"), .stroke("none"), .opacity(".55"),
            .d("M26 12c7 0 11 5 11 12.5S32.5 39 26 39s-11-7-11-14.5S19 12 26 12ZM6 64c0-13 8-19 20-19s20 6 20 19Z"))
    }
}
