-- Files for a register that are taken in: the file, what was read of it, and what became of each row.

-- One file on its way in. What its rows say stands sealed beside it until the run is released; nobody else sees it before.
CREATE TABLE import_run (
    id          TEXT   PRIMARY KEY,
    register    TEXT   NOT NULL CHECK (register <> ''),
    area        TEXT   NOT NULL,
    department  TEXT   NOT NULL,
    file_name   TEXT   NOT NULL,
    file_size   BIGINT NOT NULL CHECK (file_size > 0),
    state       TEXT   NOT NULL CHECK (state IN ('uploaded', 'checked', 'running', 'waiting', 'releasing', 'released',
                                                 'cancelled', 'undoing', 'undone')),
    fault       TEXT,
    headings    TEXT   NOT NULL,
    mapping     TEXT   NOT NULL,
    uploader    TEXT   NOT NULL CHECK (uploader <> ''),
    uploaded_by TEXT   NOT NULL,
    releaser    TEXT,
    released_by TEXT,
    withdrawn_by TEXT,
    created_at  BIGINT NOT NULL,
    waiting_at  BIGINT,
    ended_at    BIGINT,
    expires_at  BIGINT NOT NULL,
    row_count   BIGINT NOT NULL CHECK (row_count >= 0),
    reached     BIGINT NOT NULL CHECK (reached BETWEEN 0 AND row_count),
    written     BIGINT NOT NULL CHECK (written >= 0),
    withdrawn   BIGINT NOT NULL CHECK (withdrawn >= 0),
    -- The words above the columns, and why it was taken back.
    sealed      BYTEA,
    CHECK (releaser IS NULL OR row_count <= 1000 OR releaser <> uploader)
);
CREATE INDEX import_run_by_area ON import_run (area, created_at, id);
CREATE INDEX import_run_expired ON import_run (expires_at);

-- The file in pieces, each a blob.
CREATE TABLE import_part (
    run   TEXT   NOT NULL REFERENCES import_run (id),
    place BIGINT NOT NULL CHECK (place >= 0),
    blob  TEXT   NOT NULL REFERENCES blob (name),
    PRIMARY KEY (run, place)
);

-- What became of each row: once, whatever stopped the work between.
CREATE TABLE import_row (
    run          TEXT   NOT NULL REFERENCES import_run (id),
    place        BIGINT NOT NULL CHECK (place > 0),
    sheet        BIGINT NOT NULL,
    row_number   BIGINT NOT NULL,
    outcome      TEXT   NOT NULL CHECK (outcome IN ('new', 'changed', 'same', 'duplicate', 'rejected')),
    sealed       BYTEA  NOT NULL,
    subject      TEXT,
    submission   TEXT,
    trace        BYTEA  NOT NULL,
    written_at   BIGINT,
    withdrawal   TEXT,
    withdrawn_at BIGINT,
    stands       TEXT,
    PRIMARY KEY (run, place)
);
CREATE INDEX import_row_by_outcome ON import_row (run, outcome, place);

-- Which words above columns meant which items, as somebody said for a file with the same words.
CREATE TABLE import_mapping (
    register TEXT   NOT NULL,
    headings TEXT   NOT NULL,
    mapping  TEXT   NOT NULL,
    at       BIGINT NOT NULL,
    PRIMARY KEY (register, headings)
);

-- Whether a person has ever had a sheet is asked of every row that is taken back.
CREATE INDEX own_sheet_by_person ON own_sheet (person);

INSERT INTO retention (table_name, keep, basis, rule) VALUES
    ('import_run', '30 days after it ended or was last worked on', 'PIPL Art.19; deployment choice', NULL),
    ('import_part', 'as import_run', 'PIPL Art.19; deployment choice', NULL),
    ('import_row', 'as import_run', 'PIPL Art.19; deployment choice', NULL),
    ('import_mapping', 'life of the database', 'about no person', NULL);

INSERT INTO retention_column (table_name, column_name, holds) VALUES
    ('import_mapping', 'at', 'none'), ('import_mapping', 'headings', 'none'), ('import_mapping', 'mapping', 'none'),
    ('import_mapping', 'register', 'none'),
    ('import_part', 'blob', 'pseudonym'), ('import_part', 'place', 'none'), ('import_part', 'run', 'none'),
    ('import_row', 'outcome', 'none'), ('import_row', 'place', 'none'), ('import_row', 'row_number', 'none'),
    ('import_row', 'run', 'none'), ('import_row', 'sealed', 'sensitive'), ('import_row', 'sheet', 'none'),
    ('import_row', 'stands', 'none'), ('import_row', 'subject', 'pseudonym'),
    ('import_row', 'submission', 'pseudonym'), ('import_row', 'trace', 'sensitive'),
    ('import_row', 'withdrawal', 'pseudonym'), ('import_row', 'withdrawn_at', 'none'),
    ('import_row', 'written_at', 'none'),
    ('import_run', 'area', 'none'), ('import_run', 'created_at', 'none'), ('import_run', 'department', 'none'),
    ('import_run', 'ended_at', 'none'), ('import_run', 'expires_at', 'none'), ('import_run', 'fault', 'none'),
    ('import_run', 'file_name', 'personal'), ('import_run', 'file_size', 'none'), ('import_run', 'headings', 'none'),
    ('import_run', 'id', 'none'), ('import_run', 'mapping', 'none'), ('import_run', 'reached', 'none'),
    ('import_run', 'register', 'none'), ('import_run', 'released_by', 'personal'),
    ('import_run', 'releaser', 'pseudonym'), ('import_run', 'row_count', 'none'), ('import_run', 'sealed', 'sensitive'),
    ('import_run', 'state', 'none'),
    ('import_run', 'uploaded_by', 'personal'), ('import_run', 'uploader', 'pseudonym'),
    ('import_run', 'waiting_at', 'none'), ('import_run', 'withdrawn', 'none'),
    ('import_run', 'withdrawn_by', 'personal'), ('import_run', 'written', 'none');
