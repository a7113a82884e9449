-- Two files of one person: one is folded into the other, and comes out of it again whole.

-- The folded person stays and leads to the kept one. Nothing is taken from what was said: rows change whose they are, and each
-- is noted.
CREATE TABLE person_merge (
    id            TEXT   PRIMARY KEY,
    kept          TEXT   NOT NULL REFERENCES person (id),
    folded        TEXT   NOT NULL REFERENCES person (id),
    turn          BIGINT NOT NULL,
    reason        TEXT   NOT NULL CHECK (reason <> ''),
    -- In the official's words.
    sealed        BYTEA  NOT NULL,
    -- What the kept file held before; gone when the merge is undone.
    held          BYTEA,
    -- How many times something was noted of the kept file before (`person_merge_deed`).
    deeds         BIGINT NOT NULL,
    proposed_by   TEXT   NOT NULL CHECK (proposed_by <> ''),
    made_by       TEXT   NOT NULL CHECK (made_by <> '' AND made_by <> proposed_by),
    made_at       BIGINT NOT NULL,
    undone_reason TEXT,
    undone_sealed BYTEA,
    undone_by     TEXT,
    undone_at     BIGINT,
    CHECK (kept <> folded),
    CHECK ((undone_at IS NULL) = (undone_by IS NULL) AND (undone_at IS NULL) = (undone_reason IS NULL)
        AND (undone_at IS NULL) = (undone_sealed IS NULL) AND (undone_at IS NULL) = (held IS NOT NULL))
);
-- A file leads to one other.
CREATE UNIQUE INDEX person_merge_folded ON person_merge (folded) WHERE undone_at IS NULL;
CREATE INDEX person_merge_by_folded ON person_merge (folded, made_at);
CREATE INDEX person_merge_by_kept ON person_merge (kept, turn);

-- Whose each row was. `raised` are the disagreements of the two files.
CREATE TABLE person_merge_row (
    merge      TEXT NOT NULL REFERENCES person_merge (id),
    table_name TEXT NOT NULL,
    row_id     TEXT NOT NULL,
    side       TEXT NOT NULL CHECK (side IN ('kept', 'folded', 'raised')),
    PRIMARY KEY (merge, table_name, row_id)
);
CREATE INDEX person_merge_row_by_row ON person_merge_row (row_id);

-- What was said of a file while another is folded into it, in its order, and in which case or at which stay: sealed.
CREATE TABLE person_merge_deed (
    id       TEXT   PRIMARY KEY,
    person   TEXT   NOT NULL REFERENCES person (id),
    sequence BIGINT NOT NULL,
    unit     TEXT   NOT NULL,
    sealed   BYTEA  NOT NULL,
    UNIQUE (person, sequence)
);

-- How many files are folded into the subject's.
ALTER TABLE profile ADD COLUMN joined BIGINT NOT NULL DEFAULT 0;
CREATE INDEX conflict_by_subject ON conflict (subject);
-- What is a person's is found by the person, and a claim by its document: not by reading everybody's.
CREATE INDEX identity_claim_by_document ON identity_claim (document);
CREATE INDEX own_request_by_person ON own_request (person);

INSERT INTO retention (table_name, keep, basis, rule) VALUES
    ('person_merge', 'as the kept person', 'PIPL Art.8; PIPL Art.19', 'residence_registration'),
    ('person_merge_row', 'as its merge', 'PIPL Art.8; PIPL Art.19', 'residence_registration'),
    ('person_merge_deed', 'until the merge is undone, or as the person', 'PIPL Art.8; PIPL Art.19',
     'residence_registration');

INSERT INTO retention_column (table_name, column_name, holds) VALUES
    ('person_merge', 'deeds', 'none'), ('person_merge', 'folded', 'pseudonym'),
    ('person_merge', 'held', 'sensitive'), ('person_merge', 'id', 'pseudonym'),
    ('person_merge', 'kept', 'pseudonym'), ('person_merge', 'made_at', 'none'),
    ('person_merge', 'made_by', 'pseudonym'), ('person_merge', 'proposed_by', 'pseudonym'),
    ('person_merge', 'reason', 'personal'), ('person_merge', 'sealed', 'sensitive'),
    ('person_merge', 'turn', 'none'), ('person_merge', 'undone_at', 'none'),
    ('person_merge', 'undone_by', 'pseudonym'), ('person_merge', 'undone_reason', 'personal'),
    ('person_merge', 'undone_sealed', 'sensitive'),
    ('person_merge_deed', 'id', 'pseudonym'), ('person_merge_deed', 'person', 'pseudonym'),
    ('person_merge_deed', 'sealed', 'sensitive'), ('person_merge_deed', 'sequence', 'none'),
    ('person_merge_deed', 'unit', 'pseudonym'),
    ('person_merge_row', 'merge', 'pseudonym'), ('person_merge_row', 'row_id', 'pseudonym'),
    ('person_merge_row', 'side', 'none'), ('person_merge_row', 'table_name', 'none'),
    ('profile', 'joined', 'none');
