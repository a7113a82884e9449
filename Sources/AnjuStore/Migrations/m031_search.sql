
-- Who was there before is read like everybody who comes.
INSERT INTO search_entry (person, version) SELECT id, 1 FROM person;

INSERT INTO retention (table_name, keep, basis, rule) VALUES
    ('search_entry', 'as person', 'PIPL Art.19', 'residence_registration');

INSERT INTO retention_column (table_name, column_name, holds) VALUES
    ('search_entry', 'person', 'pseudonym'), ('search_entry', 'terms', 'personal'),
    ('search_entry', 'version', 'none');
