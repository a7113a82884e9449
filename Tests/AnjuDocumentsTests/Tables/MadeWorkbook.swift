/// A small workbook of which a test changes one part.
struct MadeWorkbook {
    var parts: [MadeZip.Part]

    init(sheet: String, shared: String = "", styles: String = "") {
        let head = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
        func part(_ name: String, _ text: String) -> MadeZip.Part {
            MadeZip.Part(name: name, content: Array((head + text).utf8))
        }
        parts = [
            part(
                "_rels/.rels",
                "<Relationships><Relationship Id=\"r1\" Type=\"x/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>"
            ),
            part(
                "xl/_rels/workbook.xml.rels",
                "<Relationships><Relationship Id=\"s1\" Type=\"x/worksheet\" Target=\"worksheets/sheet1.xml\"/>"
                    + "<Relationship Id=\"s2\" Type=\"x/sharedStrings\" Target=\"/xl/sharedStrings.xml\"/>"
                    + "<Relationship Id=\"s3\" Type=\"x/styles\" Target=\"styles.xml\"/></Relationships>"),
            part(
                "xl/workbook.xml",
                "<workbook><sheets><sheet name=\"people\" sheetId=\"1\" r:id=\"s1\"/></sheets></workbook>"),
            part("xl/worksheets/sheet1.xml", sheet),
            part("xl/sharedStrings.xml", shared.isEmpty ? "<sst/>" : shared),
            part("xl/styles.xml", styles.isEmpty ? "<styleSheet/>" : styles),
        ]
    }

    var bytes: [UInt8] { MadeZip(parts).bytes }
}
