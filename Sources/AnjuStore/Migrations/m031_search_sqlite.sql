-- How people are found: the terms of each, made by the program behind the writer and empty until then.
--
-- The triggers keep them true whoever writes: who is new, renamed, re-numbered or employed elsewhere is to be read anew, and
-- who is removed goes out of the index with the same statement.

CREATE TABLE search_entry (
    number  INTEGER PRIMARY KEY,
    person  TEXT    NOT NULL UNIQUE REFERENCES person (id),
    -- How often there was something to read anew: terms made of an older state are not taken.
    version BIGINT  NOT NULL,
    terms   TEXT
);
CREATE INDEX search_entry_unread ON search_entry (person) WHERE terms IS NULL;

CREATE VIRTUAL TABLE search_term USING fts5 (
    terms, content = 'search_entry', content_rowid = 'number', detail = 'none', columnsize = 0,
    tokenize = "unicode61 remove_diacritics 0 categories 'L* M* N* Co'"
);

CREATE TRIGGER search_entry_unindexed AFTER UPDATE OF terms ON search_entry WHEN OLD.terms IS NOT NULL
BEGIN INSERT INTO search_term (search_term, rowid, terms) VALUES ('delete', OLD.number, OLD.terms); END;

CREATE TRIGGER search_entry_indexed AFTER UPDATE OF terms ON search_entry WHEN NEW.terms IS NOT NULL
BEGIN INSERT INTO search_term (rowid, terms) VALUES (NEW.number, NEW.terms); END;

CREATE TRIGGER search_entry_removed AFTER DELETE ON search_entry WHEN OLD.terms IS NOT NULL
BEGIN INSERT INTO search_term (search_term, rowid, terms) VALUES ('delete', OLD.number, OLD.terms); END;

CREATE TRIGGER search_person_added AFTER INSERT ON person
BEGIN INSERT INTO search_entry (person, version) VALUES (NEW.id, 1); END;

CREATE TRIGGER search_person_named AFTER UPDATE ON person WHEN
    NEW.name_primary IS NOT OLD.name_primary OR NEW.name_secondary IS NOT OLD.name_secondary
    OR NEW.name_native IS NOT OLD.name_native OR NEW.name_chinese IS NOT OLD.name_chinese
    OR NEW.birth_date IS NOT OLD.birth_date
BEGIN UPDATE search_entry SET terms = NULL, version = version + 1 WHERE person = NEW.id; END;

CREATE TRIGGER search_person_removed BEFORE DELETE ON person
BEGIN DELETE FROM search_entry WHERE person = OLD.id; END;

CREATE TRIGGER search_document_added AFTER INSERT ON document
BEGIN UPDATE search_entry SET terms = NULL, version = version + 1 WHERE person = NEW.person; END;

CREATE TRIGGER search_document_changed AFTER UPDATE ON document WHEN NEW.last_four IS NOT OLD.last_four
BEGIN UPDATE search_entry SET terms = NULL, version = version + 1 WHERE person = NEW.person; END;

CREATE TRIGGER search_document_removed AFTER DELETE ON document
BEGIN UPDATE search_entry SET terms = NULL, version = version + 1 WHERE person = OLD.person; END;

CREATE TRIGGER search_employment_added AFTER INSERT ON employment
BEGIN UPDATE search_entry SET terms = NULL, version = version + 1 WHERE person = NEW.person; END;

CREATE TRIGGER search_employment_changed AFTER UPDATE ON employment WHEN
    NEW.organisation IS NOT OLD.organisation OR NEW.until_day IS NOT OLD.until_day
BEGIN UPDATE search_entry SET terms = NULL, version = version + 1 WHERE person = NEW.person; END;

CREATE TRIGGER search_employment_removed AFTER DELETE ON employment
BEGIN UPDATE search_entry SET terms = NULL, version = version + 1 WHERE person = OLD.person; END;

CREATE TRIGGER search_employer_named AFTER UPDATE ON organisation WHEN NEW.name IS NOT OLD.name
BEGIN
    UPDATE search_entry SET terms = NULL, version = version + 1
    WHERE person IN (SELECT person FROM employment WHERE organisation = NEW.id AND until_day IS NULL);
END;

INSERT INTO retention (table_name, keep, basis, rule) VALUES
    ('search_term', 'as person', 'PIPL Art.19', 'residence_registration'),
    ('search_term_config', 'life of the database', 'about no person', NULL),
    ('search_term_data', 'as person', 'PIPL Art.19', 'residence_registration'),
    ('search_term_idx', 'as person', 'PIPL Art.19', 'residence_registration');

INSERT INTO retention_column (table_name, column_name, holds) VALUES
    ('search_entry', 'number', 'pseudonym'),
    ('search_term', 'terms', 'personal'),
    ('search_term_config', 'k', 'none'), ('search_term_config', 'v', 'none'),
    ('search_term_data', 'block', 'personal'), ('search_term_data', 'id', 'none'),
    ('search_term_idx', 'pgno', 'none'), ('search_term_idx', 'segid', 'none'), ('search_term_idx', 'term', 'personal');
