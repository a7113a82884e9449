import AnjuDomain
import AnjuI18n
import Testing

@Suite struct PinyinProposalTests {
    @Test(arguments: [
        ("单", "Shan"), ("仇", "Qiu"), ("解", "Xie"), ("任", "Ren"), ("曾", "Zeng"), ("查", "Zha"), ("区", "Ou"),
        ("朴", "Piao"),
        ("盖", "Ge"), ("覃", "Qin"), ("员", "Yun"), ("尉迟", "Yuchi"), ("万俟", "Moqi"), ("黑", "He"), ("缪", "Miao"),
        ("隗", "Wei"), ("谌", "Chen"), ("令狐", "Linghu"), ("长孙", "Zhangsun"), ("澹台", "Tantai"), ("乐", "Yue"), ("吕", "Lü"),
        ("张", "Zhang"), ("欧阳", "Ouyang"), ("司马", "Sima"), ("上官", "Shangguan"), ("诸葛", "Zhuge"),
    ])
    func `surnames are read as surnames are`(surname: String, reading: String) throws {
        #expect(try #require(PinyinProposal(surname + "明")).standard == reading + " Ming")
    }

    @Test func `the standard joins the given name and a passport writes YU for ü`() throws {
        let name = try #require(PinyinProposal("吕绿叶"))
        #expect(name.standard == "Lü Lüye" && name.passportPrimary == "LYU" && name.passportSecondary == "LYUYE")
        let girl = try #require(PinyinProposal("张女娲"))
        #expect(girl.passportSecondary == "NYUWA")
        let plain = try #require(PinyinProposal("徐居云"))
        #expect(plain.passportPrimary == "XU" && plain.passportSecondary == "JUYUN")
    }

    @Test func `tones are written on request`() throws {
        #expect(try #require(PinyinProposal("王建国")).toned == "Wáng Jiànguó")
    }

    @Test func `a double surname takes a hyphen and the given name none`() throws {
        let name = try #require(PinyinProposal("郑李淑芳", surnames: ["郑", "李"]))
        #expect(name.standard == "Zheng-Li Shufang" && name.toned == "Zhèng-Lǐ Shūfāng")
        #expect(name.passportPrimary == "ZHENG-LI" && name.passportSecondary == "SHUFANG")
    }

    @Test func `a vowel that would run on takes an apostrophe in the standard and none in a passport`() throws {
        let name = try #require(PinyinProposal("陈西安"))
        #expect(name.standard == "Chen Xi'an" && name.passportSecondary == "XIAN")
    }

    @Test func `other readings of a surname are offered`() throws {
        #expect(try #require(PinyinProposal("覃明")).surnameAlternatives == ["Tan"])
        #expect(try #require(PinyinProposal("张明")).surnameAlternatives.isEmpty)
    }

    @Test(arguments: ["阿依古丽·买买提", "KHIN", "张", "ခင်", "张A", ""])
    func `nothing is proposed for what is no Chinese name`(text: String) {
        #expect(PinyinProposal(text) == nil)
    }

    @Test func `traditional characters are read as their simplified ones`() throws {
        #expect(try #require(PinyinProposal("歐陽偉")).standard == "Ouyang Wei")
    }

    @Test(arguments: ["欧阳", "司马", "尉迟", "上官", "诸葛", "令狐", "万俟", "澹台", "亓官", "百里", "第五"])
    func `both layers cut compound surnames alike`(surname: String) throws {
        #expect(ChineseSurnames.surname(of: surname + "明") == surname)
        let words = try #require(PinyinProposal(surname + "明")).standard.split(separator: " ")
        #expect(words.count == 2 && words[1] == "Ming")
    }
}
