/// The items of a case that each office reads, by procedure, in the dictionary's order; nobody else reads any other.
///
/// Two kinds of item carry no mark, and are not listed: those that are true or false, and the birth date.
enum SightTable {
    struct Line: Sendable, CustomStringConvertible {
        let procedure: String
        let login: String
        let items: [String]

        init(_ procedure: String, _ login: String, _ items: String) {
            (self.procedure, self.login) = (procedure, login)
            self.items = items.split(whereSeparator: \.isWhitespace).map(String.init)
        }

        var description: String { procedure + " " + login }
    }

    /// Three offices have the same work in both procedures, and read the same.
    static let lines =
        ["P01", "P02"].flatMap { [Line($0, "clerk", clerk), Line($0, "health", clinic), Line($0, "exit", decision)] }
        + [
            Line("P01", "labour", labour), Line("P01", "market", "employer_name employer_uscc"),
            Line("P02", "labour", ""), Line("P02", "market", licence),
        ]

    /// The office that registers and leads.
    private static let clerk = """
        guarantor_name guarantor_id_or_uscc guarantee_end_date premises_proof_type business_name
        business_scope business_licence_number temp_permit_number record_id form_code collected_at
        collection_channel station_code collector_id interview_language privacy_notice_version
        legal_basis remarks mobile_phone email postal_address emergency_contact_name
        emergency_contact_phone notification_preference employer_industry employer_address
        employer_legal_rep employer_contact_name employer_contact_phone internal_migrant_headcount
        foreign_headcount employment_status occupation_code employer_name employer_uscc
        workplace_address job_title contract_type contract_start_date contract_end_date
        employment_end_date work_permit_number work_permit_category work_permit_expiry skill_level
        residence_cert_type requested_stay_until residence_cert_number hukou_division hukou_address
        hukou_type arrival_date person_ref name_zh name_latin_primary name_latin_secondary
        name_native_script name_structure sex birth_date_precision birth_place nationality
        marital_status education_level resident_id_number id_doc_type id_doc_number id_doc_issuer
        id_doc_issue_date id_doc_expiry_date preferred_language assistance_need entry_date
        entry_port visa_type visa_number stay_until stay_reason overseas_person_category
        inviting_party home_country_address lodging_unit_name lodging_unit_type check_in_at
        check_out_at permit_business_type permit_eligibility_ground eligibility_since
        registered_residence_since permit_number permit_issue_date permit_status
        endorsement_due_date endorsement_date replacement_reason collection_method agent_name
        agent_id_number agent_relation guardian_name address_division community_code address_detail
        dwelling_id residence_reason residence_place_type tenure_type move_in_date
        expected_departure_date change_type move_out_date deregistration_reason destination_division
        residence_proof_type host_name host_phone host_relation training_course training_result
        preferred_training_time travel_service_type endorsement_destination endorsement_category
        express_tracking_number
        """

    /// The clinic.
    private static let clinic = """
        health_cert_number health_fit_result health_cert_expiry person_ref name_zh
        name_latin_primary name_latin_secondary name_native_script sex id_doc_type id_doc_number
        """

    /// Employment and training, of a worker.
    private static let labour = """
        guarantor_name guarantor_id_or_uscc guarantee_end_date premises_proof_type business_name
        business_scope business_licence_number temp_permit_number mobile_phone email postal_address
        emergency_contact_name emergency_contact_phone notification_preference employer_industry
        employer_address employer_legal_rep employer_contact_name employer_contact_phone
        internal_migrant_headcount foreign_headcount employment_status occupation_code employer_name
        employer_uscc workplace_address job_title contract_type contract_start_date
        contract_end_date employment_end_date work_permit_number work_permit_category
        work_permit_expiry skill_level person_ref name_zh name_latin_primary name_latin_secondary
        name_native_script name_structure sex birth_date_precision birth_place nationality
        marital_status education_level resident_id_number id_doc_type id_doc_number id_doc_issuer
        id_doc_issue_date id_doc_expiry_date preferred_language assistance_need insurance_types
        insurance_start_date services_requested training_course training_result
        preferred_training_time
        """

    /// The office that decides.
    private static let decision = """
        guarantor_name guarantor_id_or_uscc guarantee_end_date premises_proof_type business_name
        business_scope business_licence_number temp_permit_number record_id form_code collected_at
        collection_channel station_code collector_id interview_language privacy_notice_version
        legal_basis remarks mobile_phone email postal_address emergency_contact_name
        emergency_contact_phone notification_preference employer_industry employer_address
        employer_legal_rep employer_contact_name employer_contact_phone internal_migrant_headcount
        foreign_headcount employment_status occupation_code employer_name employer_uscc
        workplace_address job_title contract_type contract_start_date contract_end_date
        employment_end_date work_permit_number work_permit_category work_permit_expiry skill_level
        residence_cert_type requested_stay_until residence_cert_number health_fit_result
        health_cert_expiry hukou_division hukou_address hukou_type arrival_date person_ref name_zh
        name_latin_primary name_latin_secondary name_native_script name_structure sex
        birth_date_precision birth_place nationality marital_status education_level
        resident_id_number id_doc_type id_doc_number id_doc_issuer id_doc_issue_date
        id_doc_expiry_date preferred_language assistance_need entry_date entry_port visa_type
        visa_number stay_until stay_reason overseas_person_category inviting_party
        home_country_address lodging_unit_name lodging_unit_type check_in_at check_out_at
        permit_business_type permit_eligibility_ground eligibility_since registered_residence_since
        permit_number permit_issue_date permit_status endorsement_due_date endorsement_date
        replacement_reason collection_method agent_name agent_id_number agent_relation guardian_name
        address_division community_code address_detail dwelling_id residence_reason
        residence_place_type tenure_type move_in_date expected_departure_date change_type
        move_out_date deregistration_reason destination_division residence_proof_type host_name
        host_phone host_relation talent_category permanent_residence_ground
        residence_days_last_years training_course training_result preferred_training_time
        travel_service_type endorsement_destination endorsement_category express_tracking_number
        """

    /// Market regulation, of a trader.
    private static let licence = """
        guarantor_name guarantor_id_or_uscc guarantee_end_date premises_proof_type business_name
        business_scope business_licence_number temp_permit_number mobile_phone email postal_address
        emergency_contact_name emergency_contact_phone notification_preference dwelling_type
        floor_area room_count max_occupants ownership_proof_type owner_name owner_id_number
        owner_phone manager_name manager_phone dwelling_use employer_industry employer_address
        employer_legal_rep employer_contact_name employer_contact_phone internal_migrant_headcount
        foreign_headcount person_ref name_zh name_latin_primary name_latin_secondary
        name_native_script name_structure sex birth_date_precision birth_place nationality
        marital_status education_level resident_id_number id_doc_type id_doc_number id_doc_issuer
        id_doc_issue_date id_doc_expiry_date preferred_language assistance_need
        """
}
