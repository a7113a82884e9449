-- A person's way to their own file without e-mail or telephone, and what they ask for about it; all of it goes with the person.

-- The printed sheet with which a person signs in: its code is kept as a keyed hash alone.
CREATE TABLE own_sheet (
    id         TEXT   PRIMARY KEY,
    person     TEXT   NOT NULL REFERENCES person (id) ON DELETE CASCADE,
    code_hash  TEXT   NOT NULL CHECK (code_hash <> ''),
    made_at    BIGINT NOT NULL,
    made_by    TEXT   NOT NULL CHECK (made_by <> ''),
    office     TEXT   NOT NULL,
    expires_at BIGINT NOT NULL,
    ended_at   BIGINT,
    ended_as   TEXT   CHECK (ended_as IN ('replaced', 'at_counter', 'by_person')),
    CHECK (expires_at > made_at),
    CHECK ((ended_at IS NULL) = (ended_as IS NULL))
);
-- A person has one sheet at a time: a new one ends the old.
CREATE UNIQUE INDEX own_sheet_one_live ON own_sheet (person) WHERE ended_at IS NULL;

-- Named by the hash of its secret; it ends with its sheet.
CREATE TABLE own_session (
    secret_hash TEXT   PRIMARY KEY,
    sheet       TEXT   NOT NULL REFERENCES own_sheet (id) ON DELETE CASCADE,
    person      TEXT   NOT NULL REFERENCES person (id) ON DELETE CASCADE,
    started_at  BIGINT NOT NULL,
    seen_at     BIGINT NOT NULL,
    expires_at  BIGINT NOT NULL
);
CREATE INDEX own_session_by_sheet ON own_session (sheet);

-- What a person asks for about their data. The topic is the key of an item or a group, another request, or empty.
CREATE TABLE own_request (
    id           TEXT   PRIMARY KEY,
    person       TEXT   NOT NULL REFERENCES person (id) ON DELETE CASCADE,
    entitlement  TEXT   NOT NULL CHECK (entitlement <> ''),
    asks         TEXT   NOT NULL
        CHECK (asks IN ('correction', 'deletion', 'restriction', 'objection', 'explanation', 'appeal')),
    topic        TEXT   NOT NULL,
    sealed       BYTEA  NOT NULL,
    received_at  BIGINT NOT NULL,
    due_at       BIGINT,
    withdrawn_at BIGINT,
    decision     TEXT   CHECK (decision IN ('granted', 'granted_in_part', 'refused')),
    decided_at   BIGINT,
    decided_by   TEXT,
    ground       TEXT,
    law          TEXT,
    answer       BYTEA,
    CHECK ((decision IS NULL) = (decided_at IS NULL)),
    CHECK ((decision IS NULL) = (decided_by IS NULL)),
    CHECK (decision IS NULL OR withdrawn_at IS NULL),
    CHECK (decision IS NULL OR decision <> 'refused' OR (ground IS NOT NULL AND law IS NOT NULL AND law <> ''))
);
-- One open request of a kind about one thing: a double click makes one.
CREATE UNIQUE INDEX own_request_one_open ON own_request (person, asks, topic)
    WHERE decided_at IS NULL AND withdrawn_at IS NULL;
CREATE INDEX own_request_waiting ON own_request (due_at) WHERE decided_at IS NULL AND withdrawn_at IS NULL;

-- Kinds of data that are to be kept and not used, since when, and by which request.
CREATE TABLE own_restriction (
    request    TEXT   NOT NULL REFERENCES own_request (id) ON DELETE CASCADE,
    item_group TEXT   NOT NULL CHECK (item_group <> ''),
    person     TEXT   NOT NULL REFERENCES person (id) ON DELETE CASCADE,
    from_at    BIGINT NOT NULL,
    until_at   BIGINT CHECK (until_at IS NULL OR until_at > from_at),
    law        TEXT   NOT NULL CHECK (law <> ''),
    PRIMARY KEY (request, item_group)
);
CREATE INDEX own_restriction_by_person ON own_restriction (person);

INSERT INTO retention (table_name, keep, basis) VALUES
    ('own_sheet', '3 years after it ends', 'PIPL Art.56; NDSR Art.12'),
    ('own_session', 'until it ends', 'PIPL Art.19'),
    ('own_request', '3 years after it is answered', 'PIPL Art.50; PIPL Art.56'),
    ('own_restriction', 'as its request, and while it holds', 'PIPL Art.44');
