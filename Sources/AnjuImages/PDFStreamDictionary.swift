/// What is known of the object in which a stream stands, gathered from the last `endobj` on.
struct PDFStreamDictionary {
    private(set) var holdsObjects = false
    private(set) var hasPredictor = false
    private(set) var isPacked = false

    mutating func read(_ bytes: ArraySlice<UInt8>) {
        var rest = bytes
        let end = Array("endobj".utf8)
        for place in stride(from: bytes.endIndex - end.count, through: bytes.startIndex, by: -1)
        where bytes[place] == end[0] && bytes[place..<(place + end.count)].elementsEqual(end) {
            rest = bytes[place...]
            self = PDFStreamDictionary()
            break
        }
        var (objects, predictor, packed) = (holdsObjects, hasPredictor, isPacked)
        PDFBytes.names(in: rest) { name in
            switch String(decoding: name, as: UTF8.self) {
            case "ObjStm": objects = true
            case "Predictor": predictor = true
            case "FlateDecode", "Fl": packed = true
            default: break
            }
        }
        (holdsObjects, hasPredictor, isPacked) = (objects, predictor, packed)
    }
}
