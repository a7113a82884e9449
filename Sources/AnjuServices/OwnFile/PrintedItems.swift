/// Which items a printed card shows: a correction of one touches the cards that are out.
public enum PrintedItems {
    public static let onCard: Set<String> = [
        "name_latin_primary", "name_latin_secondary", "name_native_script", "name_zh", "sex", "birth_date",
        "nationality", "id_doc_number",
    ]
}
