-- Pairs of files that could be one person's, for people to look at, and what they found.

-- The version of a person that was last compared with everybody else.
ALTER TABLE search_entry ADD COLUMN compared BIGINT NOT NULL DEFAULT 0;
CREATE INDEX search_entry_uncompared ON search_entry (person) WHERE terms IS NOT NULL AND compared < version;

-- What nobody answered goes after thirty days; that two are not one person is kept as long as both are.
CREATE TABLE duplicate_pair (
    id          TEXT   PRIMARY KEY,
    one         TEXT   NOT NULL REFERENCES person (id),
    other       TEXT   NOT NULL REFERENCES person (id),
    -- In a thousand.
    probability BIGINT NOT NULL CHECK (probability BETWEEN 0 AND 1000),
    standing    TEXT   NOT NULL CHECK (standing IN ('open', 'later', 'same', 'not_same')),
    proposed_at BIGINT NOT NULL,
    expires_at  BIGINT,
    answered_at BIGINT,
    answered_by TEXT,
    version     BIGINT NOT NULL,
    UNIQUE (one, other),
    CHECK (one < other),
    CHECK ((standing = 'open') = (answered_at IS NULL) AND (answered_at IS NULL) = (answered_by IS NULL)),
    CHECK ((standing IN ('open', 'later')) = (expires_at IS NOT NULL))
);
CREATE INDEX duplicate_pair_by_other ON duplicate_pair (other);
CREATE INDEX duplicate_pair_listed ON duplicate_pair (standing, probability, id);

INSERT INTO retention (table_name, keep, basis, rule) VALUES
    ('duplicate_pair', 'as the people of the pair; 30 days where nobody answered', 'PIPL Art.8; PIPL Art.19',
     'residence_registration');

INSERT INTO retention_column (table_name, column_name, holds) VALUES
    ('duplicate_pair', 'answered_at', 'none'), ('duplicate_pair', 'answered_by', 'pseudonym'),
    ('duplicate_pair', 'expires_at', 'none'), ('duplicate_pair', 'id', 'pseudonym'),
    ('duplicate_pair', 'one', 'pseudonym'), ('duplicate_pair', 'other', 'pseudonym'),
    ('duplicate_pair', 'probability', 'none'), ('duplicate_pair', 'proposed_at', 'none'),
    ('duplicate_pair', 'standing', 'personal'), ('duplicate_pair', 'version', 'none'),
    ('search_entry', 'compared', 'none');
