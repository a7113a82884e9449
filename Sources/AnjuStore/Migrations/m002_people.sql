-- People, what is known of them, and what they are bound to.

CREATE TABLE person (
    id             TEXT   PRIMARY KEY,
    area           TEXT   NOT NULL,
    name_primary   TEXT   NOT NULL,
    name_secondary TEXT   NOT NULL,
    name_native    TEXT   NOT NULL,
    name_chinese   TEXT   NOT NULL,
    birth_date     TEXT   NOT NULL,
    sex            TEXT   NOT NULL,
    language       TEXT   NOT NULL,
    portrait       TEXT,
    created_at     BIGINT NOT NULL,
    version        BIGINT NOT NULL
);

-- Folded names beside the full birth date: the only way to a person without a document number.
CREATE TABLE person_name (
    name_key   TEXT NOT NULL,
    birth_date TEXT NOT NULL,
    person     TEXT NOT NULL REFERENCES person (id),
    PRIMARY KEY (name_key, birth_date, person)
);

CREATE TABLE document (
    id           TEXT   PRIMARY KEY,
    person       TEXT   NOT NULL REFERENCES person (id),
    area         TEXT   NOT NULL,
    kind         TEXT   NOT NULL,
    number_index TEXT   NOT NULL,
    last_four    TEXT   NOT NULL,
    expires_on   TEXT,
    created_at   BIGINT NOT NULL
);
CREATE INDEX document_by_person ON document (person);

-- One identifier, one person, in the whole city: the claim survives partitioning by area.
CREATE TABLE identity_claim (
    number_index TEXT   PRIMARY KEY,
    document     TEXT   NOT NULL,
    person       TEXT   NOT NULL,
    area         TEXT   NOT NULL,
    at           BIGINT NOT NULL
);

CREATE TABLE profile (
    subject  TEXT   PRIMARY KEY,
    kind     TEXT   NOT NULL,
    area     TEXT   NOT NULL,
    document TEXT   NOT NULL,
    sealed   BYTEA  NOT NULL,
    version  BIGINT NOT NULL
);

CREATE TABLE submission (
    id       TEXT   PRIMARY KEY,
    form     TEXT   NOT NULL,
    subject  TEXT   NOT NULL,
    subjects TEXT   NOT NULL,
    case_id  TEXT,
    area     TEXT   NOT NULL,
    actor    TEXT   NOT NULL,
    channel  TEXT   NOT NULL,
    language TEXT   NOT NULL,
    at       BIGINT NOT NULL,
    pack     TEXT   NOT NULL,
    document TEXT   NOT NULL,
    sealed   BYTEA  NOT NULL
);
CREATE INDEX submission_by_case ON submission (case_id, at);
CREATE INDEX submission_by_subject ON submission (subject, at);

-- Two sources that disagree: a clerk looks, nothing is overwritten meanwhile.
CREATE TABLE conflict (
    id         TEXT   PRIMARY KEY,
    subject    TEXT   NOT NULL,
    item       TEXT   NOT NULL,
    area       TEXT   NOT NULL,
    case_id    TEXT,
    sealed     BYTEA  NOT NULL,
    raised_at  BIGINT NOT NULL,
    settled_at BIGINT,
    settled_as TEXT
);
CREATE INDEX conflict_open ON conflict (subject) WHERE settled_at IS NULL;

CREATE TABLE organisation (
    id         TEXT   PRIMARY KEY,
    area       TEXT   NOT NULL,
    kind       TEXT   NOT NULL,
    name       TEXT   NOT NULL,
    credit_code TEXT  UNIQUE,
    created_at BIGINT NOT NULL,
    suspended_at BIGINT
);

-- The tree building, unit, room, bed; business premises too. Plain down to the building, sealed below it.
CREATE TABLE premises (
    id            TEXT   PRIMARY KEY,
    parent        TEXT   REFERENCES premises (id),
    kind          TEXT   NOT NULL CHECK (kind IN ('building', 'unit', 'room', 'bed', 'business')),
    area          TEXT   NOT NULL,
    building_line TEXT   NOT NULL,
    sealed        BYTEA  NOT NULL,
    detail_index  TEXT   NOT NULL,
    created_at    BIGINT NOT NULL
);
CREATE INDEX premises_by_detail ON premises (detail_index);

CREATE TABLE stay (
    id         TEXT   PRIMARY KEY,
    person     TEXT   NOT NULL REFERENCES person (id),
    premises   TEXT   REFERENCES premises (id),
    area       TEXT   NOT NULL,
    kind       TEXT   NOT NULL CHECK (kind IN ('residence', 'lodging', 'dormitory')),
    from_at    BIGINT NOT NULL,
    until_at   BIGINT,
    case_id    TEXT,
    created_at BIGINT NOT NULL,
    CHECK (until_at IS NULL OR until_at >= from_at)
);
CREATE INDEX stay_by_person ON stay (person, from_at);

CREATE TABLE employment (
    id           TEXT   PRIMARY KEY,
    person       TEXT   NOT NULL REFERENCES person (id),
    organisation TEXT   NOT NULL REFERENCES organisation (id),
    area         TEXT   NOT NULL,
    from_day     TEXT   NOT NULL,
    until_day    TEXT,
    case_id      TEXT,
    created_at   BIGINT NOT NULL
);
CREATE INDEX employment_by_person ON employment (person, from_day);
CREATE INDEX employment_by_organisation ON employment (organisation, from_day);

-- The guarantor is an organisation, an owner of premises, or the holder's own title.
CREATE TABLE guarantee (
    id             TEXT   PRIMARY KEY,
    person         TEXT   NOT NULL REFERENCES person (id),
    organisation   TEXT   REFERENCES organisation (id),
    premises       TEXT   REFERENCES premises (id),
    area           TEXT   NOT NULL,
    kind           TEXT   NOT NULL CHECK (kind IN ('employer', 'premises_owner', 'own_title')),
    guarantor_name TEXT   NOT NULL,
    from_day       TEXT   NOT NULL,
    until_day      TEXT,
    ended_at       BIGINT,
    case_id        TEXT,
    created_at     BIGINT NOT NULL
);
CREATE INDEX guarantee_by_person ON guarantee (person, from_day);

-- Pictures and papers: ciphertext on disk under a keyed hash, a key each, counted so that the last user deletes it.
CREATE TABLE blob (
    name       TEXT   PRIMARY KEY,
    media      TEXT   NOT NULL,
    size       BIGINT NOT NULL,
    sealed_key BYTEA  NOT NULL,
    uses       BIGINT NOT NULL CHECK (uses >= 0),
    created_at BIGINT NOT NULL,
    unused_at  BIGINT
);

INSERT INTO retention (table_name, keep, basis) VALUES
    ('person', 'until deregistration plus 2 years', 'PIPL Art.19; deployment choice'),
    ('person_name', 'as person', 'PIPL Art.19'),
    ('document', 'as person', 'PIPL Art.19'),
    ('identity_claim', 'as person', 'PIPL Art.19'),
    ('profile', 'as its subject', 'PIPL Art.19'),
    ('submission', 'as its subject', 'PIPL Art.19'),
    ('conflict', '1 year after it is settled', 'PIPL Art.8'),
    ('organisation', 'until struck off plus 2 years', 'deployment choice'),
    ('premises', 'life of the building', 'not personal down to the building'),
    ('stay', '180 days after it ends', 'PIPL Art.19; deployment choice'),
    ('employment', 'until it ends plus 2 years', 'deployment choice'),
    ('guarantee', 'until it ends plus 2 years', 'deployment choice'),
    ('blob', '60 days after the case is closed', 'PIPL Art.47');
