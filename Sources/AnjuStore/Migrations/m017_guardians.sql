-- Who acts for whom in that other's own file, how what a person had restricted ended, what follows from an emergency without need.

-- One person acts for another: for a child until it acts alone, for an adult by a court's decision. The number of the decision
-- and the reason of its end are sealed.
CREATE TABLE guardianship (
    id        TEXT   PRIMARY KEY,
    ward      TEXT   NOT NULL REFERENCES person (id) ON DELETE CASCADE,
    guardian  TEXT   NOT NULL REFERENCES person (id) ON DELETE CASCADE,
    kind      TEXT   NOT NULL CHECK (kind IN ('minor', 'court')),
    proof     TEXT   NOT NULL CHECK (proof <> ''),
    decision  BYTEA,
    from_at   BIGINT NOT NULL,
    made_by   TEXT   NOT NULL CHECK (made_by <> ''),
    office    TEXT   NOT NULL CHECK (office <> ''),
    ended_at  BIGINT,
    ended_by  TEXT,
    reason    BYTEA,
    CHECK (ward <> guardian),
    CHECK ((kind = 'court') = (decision IS NOT NULL)),
    CHECK ((ended_at IS NULL) = (ended_by IS NULL)),
    CHECK ((ended_at IS NULL) = (reason IS NULL))
);
-- A double click enters one.
CREATE UNIQUE INDEX guardianship_one_live ON guardianship (ward, guardian, kind) WHERE ended_at IS NULL;
CREATE INDEX guardianship_by_guardian ON guardianship (guardian);

-- By what the session acts for another; null in the own file.
ALTER TABLE own_session ADD COLUMN guardianship TEXT REFERENCES guardianship (id) ON DELETE CASCADE;

-- How a restriction ended: by the person at any time, or by an official with a reason that the person reads.
ALTER TABLE own_restriction ADD COLUMN ended_as TEXT CHECK (ended_as IN ('by_person', 'by_official'));
ALTER TABLE own_restriction ADD COLUMN ended_by TEXT;
ALTER TABLE own_restriction ADD COLUMN reason BYTEA;

-- What was opened in an emergency without need: the right rests until somebody else lets it begin again.
ALTER TABLE break_glass ADD COLUMN settled_by TEXT CHECK (settled_by <> account);
ALTER TABLE break_glass ADD COLUMN settled_at BIGINT;

INSERT INTO retention (table_name, keep, basis, rule) VALUES
    ('guardianship', 'as long as both people, and 3 years after it is ended', 'PIPL Art.31; PIPL Art.54', 'access_log');

INSERT INTO retention_column (table_name, column_name, holds) VALUES
    ('break_glass', 'settled_at', 'none'), ('break_glass', 'settled_by', 'pseudonym'),
    ('guardianship', 'decision', 'sensitive'), ('guardianship', 'ended_at', 'none'),
    ('guardianship', 'ended_by', 'pseudonym'), ('guardianship', 'from_at', 'none'),
    ('guardianship', 'guardian', 'pseudonym'), ('guardianship', 'id', 'pseudonym'),
    ('guardianship', 'kind', 'sensitive'), ('guardianship', 'made_by', 'pseudonym'),
    ('guardianship', 'office', 'none'), ('guardianship', 'proof', 'none'), ('guardianship', 'reason', 'sensitive'),
    ('guardianship', 'ward', 'pseudonym'),
    ('own_restriction', 'ended_as', 'none'), ('own_restriction', 'ended_by', 'pseudonym'),
    ('own_restriction', 'reason', 'sensitive'),
    ('own_session', 'guardianship', 'pseudonym');
