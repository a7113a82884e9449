-- Cases, permits, and the lists that offices work from.

CREATE TABLE case_file (
    id        TEXT   PRIMARY KEY,
    number    TEXT   NOT NULL UNIQUE,
    procedure TEXT   NOT NULL,
    pack      TEXT   NOT NULL,
    area      TEXT   NOT NULL,
    person    TEXT   NOT NULL REFERENCES person (id),
    status    TEXT   NOT NULL,
    code_hash TEXT   NOT NULL,
    opened_at BIGINT NOT NULL,
    ended_at  BIGINT,
    version   BIGINT NOT NULL
);
CREATE INDEX case_file_by_person ON case_file (person, opened_at);
CREATE INDEX case_file_by_status ON case_file (area, status, opened_at);
-- One open case of a procedure for a person: a double click makes one.
CREATE UNIQUE INDEX case_file_one_open ON case_file (person, procedure) WHERE ended_at IS NULL;

CREATE TABLE case_subject (
    case_id TEXT NOT NULL REFERENCES case_file (id),
    kind    TEXT NOT NULL,
    subject TEXT NOT NULL,
    PRIMARY KEY (case_id, kind)
);

-- The accepted actions: the truth of a case. The key keeps two officials from acting on the same version.
CREATE TABLE case_action (
    case_id  TEXT   NOT NULL REFERENCES case_file (id),
    sequence BIGINT NOT NULL,
    id       TEXT   NOT NULL UNIQUE,
    at       BIGINT NOT NULL,
    actor    TEXT   NOT NULL,
    present  TEXT   NOT NULL,
    body     TEXT   NOT NULL,
    PRIMARY KEY (case_id, sequence)
);

-- Open steps by department, folded from the actions in the same transaction.
CREATE TABLE case_step (
    case_id    TEXT   NOT NULL REFERENCES case_file (id),
    step       TEXT   NOT NULL,
    department TEXT   NOT NULL,
    area       TEXT   NOT NULL,
    state      TEXT   NOT NULL,
    opened_at  BIGINT NOT NULL,
    due_at     BIGINT,
    ground     TEXT,
    account    TEXT,
    PRIMARY KEY (case_id, step)
);
CREATE INDEX case_step_worklist ON case_step (department, area, due_at);

CREATE TABLE case_image (
    id      TEXT   PRIMARY KEY,
    case_id TEXT   NOT NULL REFERENCES case_file (id),
    person  TEXT   NOT NULL,
    kind    TEXT   NOT NULL,
    blob    TEXT   NOT NULL REFERENCES blob (name),
    at      BIGINT NOT NULL
);
CREATE INDEX case_image_by_case ON case_image (case_id, kind, at);

CREATE TABLE permit (
    id           TEXT   PRIMARY KEY,
    kind         TEXT   NOT NULL,
    number       TEXT   NOT NULL UNIQUE,
    person       TEXT   NOT NULL REFERENCES person (id),
    case_id      TEXT   NOT NULL REFERENCES case_file (id),
    area         TEXT   NOT NULL,
    status       TEXT   NOT NULL CHECK (status IN ('in_production', 'valid', 'suspended', 'terminated', 'cancelled')),
    valid_from   TEXT   NOT NULL,
    valid_until  TEXT   NOT NULL,
    bounded_by   TEXT,
    handle       BYTEA  NOT NULL,
    status_index BIGINT NOT NULL UNIQUE,
    seal         TEXT   NOT NULL,
    issued_at    BIGINT,
    version      BIGINT NOT NULL
);
CREATE INDEX permit_by_person ON permit (person, valid_until);

-- One valid permit of a kind for a person, in the whole city.
CREATE TABLE permit_claim (
    person TEXT NOT NULL,
    kind   TEXT NOT NULL,
    permit TEXT NOT NULL,
    PRIMARY KEY (person, kind)
);

INSERT INTO retention (table_name, keep, basis) VALUES
    ('case_file', 'permit life plus 5 years', 'archive rules of the issuing authority'),
    ('case_subject', 'as case_file', 'archive rules of the issuing authority'),
    ('case_action', 'as case_file', 'archive rules of the issuing authority'),
    ('case_step', 'until the step ends', 'operation'),
    ('case_image', '60 days after the case is closed', 'PIPL Art.47'),
    ('permit', 'permit life plus 5 years', 'archive rules of the issuing authority'),
    ('permit_claim', 'while the permit is valid', 'one permit per person');
