-- The code at a door, and what was declared with it.

-- What the door and the landlord's card say is kept by keyed hashes alone.
CREATE TABLE house_code (
    id        TEXT   PRIMARY KEY,
    premises  TEXT   NOT NULL REFERENCES premises (id),
    area      TEXT   NOT NULL,
    door_hash TEXT   NOT NULL UNIQUE,
    card_hash TEXT   NOT NULL UNIQUE,
    made_at   BIGINT NOT NULL,
    ended_at  BIGINT
);
CREATE UNIQUE INDEX house_code_open ON house_code (premises) WHERE ended_at IS NULL;

-- Everything that was typed is sealed; it is no stay, and gone after its days whatever became of it.
CREATE TABLE declaration (
    id          TEXT   PRIMARY KEY,
    number      TEXT   NOT NULL UNIQUE,
    house       TEXT   NOT NULL REFERENCES house_code (id),
    premises    TEXT   NOT NULL REFERENCES premises (id),
    area        TEXT   NOT NULL,
    sealed      BYTEA  NOT NULL,
    at          BIGINT NOT NULL,
    expires_at  BIGINT NOT NULL,
    answer      TEXT   CHECK (answer IN ('lives-here', 'not-here')),
    answered_at BIGINT,
    settled_at  BIGINT,
    check_in    TEXT
);
CREATE INDEX declaration_by_place ON declaration (premises, at);
CREATE INDEX declaration_open ON declaration (area, at) WHERE settled_at IS NULL;
CREATE INDEX declaration_by_expiry ON declaration (expires_at);

INSERT INTO retention (table_name, keep, basis, rule) VALUES
    ('house_code', 'life of the building', 'about no person', NULL),
    ('declaration', '30 days after it was made', 'PIPL Art.19; deployment choice', NULL);

INSERT INTO retention_column (table_name, column_name, holds) VALUES
    ('declaration', 'answer', 'personal'), ('declaration', 'answered_at', 'none'), ('declaration', 'area', 'none'),
    ('declaration', 'at', 'none'), ('declaration', 'check_in', 'pseudonym'), ('declaration', 'expires_at', 'none'),
    ('declaration', 'house', 'pseudonym'), ('declaration', 'id', 'pseudonym'), ('declaration', 'number', 'pseudonym'),
    ('declaration', 'premises', 'pseudonym'), ('declaration', 'sealed', 'sensitive'),
    ('declaration', 'settled_at', 'none'),
    ('house_code', 'area', 'none'), ('house_code', 'card_hash', 'secret'), ('house_code', 'door_hash', 'secret'),
    ('house_code', 'ended_at', 'none'), ('house_code', 'id', 'none'), ('house_code', 'made_at', 'none'),
    ('house_code', 'premises', 'none');
