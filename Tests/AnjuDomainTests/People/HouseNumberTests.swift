import AnjuDomain
import Testing

/// An address stands in plain down to the house, and never further.
@Suite struct HouseNumberTests {
    @Test(arguments: [
        ("团结路88号 302室", "团结路88号"), ("团结路88号302号房", "团结路88号"), ("团结路８８号院3号楼502", "团结路88号"),
        ("姐岗路样例公寓 2 栋 301 室", "姐岗路样例公寓 2 栋"), ("幸福小区3栋2单元502室", "幸福小区3栋"), ("幸福小区A座1203", "幸福小区A座"),
        ("三号楼502", "三号楼"), ("五一路5号", "五一路5号"), ("弄岛镇等嘎村2组15号", "弄岛镇等嘎村2组15号"), ("88弄3号302室", "88弄3号"),
        ("阳光花园二期6幢", "阳光花园二期6幢"), ("瑞丽市姐告大道1号", "瑞丽市姐告大道1号"),
        ("Building 3, Room 502", "Building 3"), ("Sunshine Court, Block (3), 502", "Sunshine Court, Block (3)"),
        ("88 Tuanjie Road, Room 302", "88 Tuanjie Road"), ("Tuanjie Road No. 88, Room 302", "Tuanjie Road No. 88"),
        ("No. 12, Bogyoke Road, Bed 4", "No. 12, Bogyoke Road"),
        ("အမှတ် ၁၂၊ ဗိုလ်ချုပ်လမ်း၊ အခန်း ၃", "အမှတ် 12၊ ဗိုလ်ချုပ်လမ်း"), ("အမှတ် (၁၂)၊ ဗိုလ်ချုပ်လမ်း", "အမှတ် (12)၊ ဗိုလ်ချုပ်လမ်း"),
        ("ဗိုလ်ချုပ်လမ်း၊ အမှတ် ၁၂၊ အခန်း ၃", "ဗိုလ်ချုပ်လမ်း၊ အမှတ် 12"), ("၃၅ လမ်း၊ အမှတ် ၁၂", "35 လမ်း၊ အမှတ် 12"),
        ("တိုက် ၃၊ အခန်း ၅၀၂", "တိုက် 3"), ("တိုက်(၃) အခန်း ၅၀၂", "တိုက်(3)"),
    ]) func `the street and its number, or the building, stand in plain`(line: String, plain: String) {
        #expect(HouseNumber.plain(line) == plain)
    }

    @Test(arguments: [
        "302号房", "302号", "阳光公寓302号", "阳光公寓302室", "5楼302室", "三零二室 团结路88号", "502室3号楼", "团结路88-302号", "团结路88号房", "302",
        "G320国道12号", "团结路样例公寓", "", "Room 502, Building 3", "Unit 5, 88 Tuanjie Road", "302/88 Tuanjie Road",
        "302 Sunshine Court, Tuanjie Road", "302, Sunshine Court, Tuanjie Road", "88 Broadway 302", "Flat 3 Tower 2",
        "အခန်း ၅၀၂၊ တိုက် ၃", "အခန်းအမှတ် ၅၀၂၊ ဗိုလ်ချုပ်လမ်း", "အခန်း ၃၊ အမှတ် ၁၂၊ ဗိုလ်ချုပ်လမ်း",
    ]) func `where a number may be a room's nothing stands in plain`(line: String) {
        #expect(HouseNumber.plain(line).isEmpty)
    }
}
