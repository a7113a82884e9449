-- What each version of the pack held that was ever in use here: a case follows the one it began under.

CREATE TABLE pack_version (
    hash    TEXT   PRIMARY KEY,
    pack    TEXT   NOT NULL,
    version TEXT   NOT NULL,
    content BYTEA  NOT NULL,
    kept_at BIGINT NOT NULL
);

INSERT INTO retention (table_name, keep, basis) VALUES
    ('pack_version', 'while a case or form names it', 'a case is judged by the rules it began under');
