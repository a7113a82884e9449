-- How people are found: the terms of each, made by the program behind the writer and empty until then.
--
-- The triggers keep them true whoever writes: who is new, renamed, re-numbered or employed elsewhere is to be read anew, and
-- who is removed goes out of the index with the same statement.

CREATE TABLE search_entry (
    person  TEXT   PRIMARY KEY REFERENCES person (id),
    -- How often there was something to read anew: terms made of an older state are not taken.
    version BIGINT NOT NULL,
    terms   TEXT,
    vector  TSVECTOR GENERATED ALWAYS AS (array_to_tsvector(string_to_array(terms, ' '))) STORED
);
CREATE INDEX search_entry_unread ON search_entry (person) WHERE terms IS NULL;
-- What is read here is read alone: a pending list would make every reader wait on every writer.
CREATE INDEX search_entry_vector ON search_entry USING gin (vector) WITH (fastupdate = off);

CREATE FUNCTION search_person() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP = 'INSERT' THEN
        INSERT INTO search_entry (person, version) VALUES (NEW.id, 1);
        RETURN NEW;
    ELSIF TG_OP = 'DELETE' THEN
        DELETE FROM search_entry WHERE person = OLD.id;
        RETURN OLD;
    END IF;
    UPDATE search_entry SET terms = NULL, version = version + 1 WHERE person = NEW.id;
    RETURN NEW;
END
$$;

CREATE FUNCTION search_fact() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP = 'DELETE' THEN
        UPDATE search_entry SET terms = NULL, version = version + 1 WHERE person = OLD.person;
        RETURN OLD;
    END IF;
    UPDATE search_entry SET terms = NULL, version = version + 1 WHERE person = NEW.person;
    RETURN NEW;
END
$$;

CREATE FUNCTION search_employer() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    UPDATE search_entry SET terms = NULL, version = version + 1
    WHERE person IN (SELECT person FROM employment WHERE organisation = NEW.id AND until_day IS NULL);
    RETURN NEW;
END
$$;

CREATE TRIGGER search_person_added AFTER INSERT ON person FOR EACH ROW EXECUTE FUNCTION search_person();
CREATE TRIGGER search_person_named AFTER UPDATE ON person FOR EACH ROW WHEN (
    NEW.name_primary IS DISTINCT FROM OLD.name_primary OR NEW.name_secondary IS DISTINCT FROM OLD.name_secondary
    OR NEW.name_native IS DISTINCT FROM OLD.name_native OR NEW.name_chinese IS DISTINCT FROM OLD.name_chinese
    OR NEW.birth_date IS DISTINCT FROM OLD.birth_date) EXECUTE FUNCTION search_person();
CREATE TRIGGER search_person_removed BEFORE DELETE ON person FOR EACH ROW EXECUTE FUNCTION search_person();
CREATE TRIGGER search_document_added AFTER INSERT OR DELETE ON document FOR EACH ROW EXECUTE FUNCTION search_fact();
CREATE TRIGGER search_document_changed AFTER UPDATE ON document FOR EACH ROW WHEN (
    NEW.last_four IS DISTINCT FROM OLD.last_four) EXECUTE FUNCTION search_fact();
CREATE TRIGGER search_employment_added AFTER INSERT OR DELETE ON employment FOR EACH ROW EXECUTE FUNCTION search_fact();
CREATE TRIGGER search_employment_changed AFTER UPDATE ON employment FOR EACH ROW WHEN (
    NEW.organisation IS DISTINCT FROM OLD.organisation OR NEW.until_day IS DISTINCT FROM OLD.until_day)
    EXECUTE FUNCTION search_fact();
CREATE TRIGGER search_employer_named AFTER UPDATE ON organisation FOR EACH ROW WHEN (
    NEW.name IS DISTINCT FROM OLD.name) EXECUTE FUNCTION search_employer();

INSERT INTO retention_column (table_name, column_name, holds) VALUES ('search_entry', 'vector', 'personal');
