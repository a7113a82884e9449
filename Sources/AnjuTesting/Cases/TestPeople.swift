/// What the people of the tests say at the counter, as they would type it.
public enum TestPeople {
    /// KHIN MAUNG MYINT, a border resident who comes to work; the number and the birth are nobody's.
    public static let worker: [String: String] = [
        "name_latin_primary": "KHIN MAUNG MYINT", "name_native_script": "ခင်မောင်မြင့်", "name_zh": "钦貌敏",
        "sex": "1", "birth_date": "1900-01-01", "nationality": "MMR", "id_doc_type": "414",
        "id_doc_number": "MX0000017", "id_doc_issue_date": "2025-05-12", "id_doc_expiry_date": "2030-05-11",
        "entry_date": "2026-03-01", "stay_until": "2026-05-29", "overseas_person_category": "08",
        "preferred_language": "my", "mobile_phone": phone, "declaration_confirmed": "true",
        "lodging_unit_type": "3", "check_in_at": "2026-03-01 22:15", "stay_reason": "11", "address_division": "533102",
        "address_detail": address,
    ]
    /// The worker with a stay as long as the passport: for programs that go by the real clock.
    public static let workerForYears = worker.merging(["stay_until": "2030-05-10"]) { $1 }
    /// What the clinic writes down.
    public static let fit: [String: String] = [
        "health_cert_number": certificate, "health_fit_result": "1", "health_cert_expiry": "2026-09-02",
        "declaration_confirmed": "true",
    ]
    /// What the employer and the labour office write down; the credit code is the example of GB 32100-2015.
    public static let job: [String: String] = [
        "employer_name": "瑞丽测试玉石加工厂", "employer_uscc": "91350100M000100Y43", "employer_industry": "C24",
        "employer_address": "瑞丽市姐告大道1号", "employer_contact_name": "段经理",
        "employer_contact_phone": "+86 13800000000", "job_title": "雕刻工", "contract_start_date": "2026-03-03",
        "contract_end_date": "2026-12-31", "guarantee_end_date": "2026-04-30", "declaration_confirmed": "true",
    ]
    /// Another employer, which the licence register knows; the number is nobody's.
    public static let otherEmployer: [String: String] = [
        "employer_name": "瑞丽测试木材厂", "employer_uscc": "91530000MA0000000L", "employer_industry": "C20",
        "employer_address": "瑞丽市卯喊路2号", "employer_contact_name": "李经理", "employer_contact_phone": "+86 13900000000",
    ]
    /// What is new with another employer.
    public static let newJob: [String: String] = [
        "job_title": "木工", "contract_start_date": "2026-03-22", "guarantee_end_date": "2026-06-30",
        "declaration_confirmed": "true",
    ]
    /// The training before the job.
    public static let training: [String: String] = [
        "training_course": "安全生产", "training_result": "1", "declaration_confirmed": "true",
    ]
    /// A trader's premises, guaranteed by their owner.
    public static let premises: [String: String] = [
        "guarantor_name": "业主段", "guarantor_id_or_uscc": "TITLE-0017", "guarantee_end_date": "2026-12-31",
        "premises_proof_type": "2", "business_scope": "翡翠零售", "declaration_confirmed": "true",
    ]

    /// Texts that must never stand in plain on a disk.
    public static let phone = "+959123456789"
    public static let address = "团结路88号 302室"
    public static let certificate = "JK-CANARY-0042"
}
