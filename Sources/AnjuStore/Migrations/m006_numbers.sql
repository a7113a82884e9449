-- A search asks by the number alone, in the whole city; a claim is the number with the state that gave it.
CREATE INDEX document_by_number ON document (number_index);
