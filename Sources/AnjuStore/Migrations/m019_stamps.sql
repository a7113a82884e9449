-- Checkpoints of the log with what an authority of time answered about them (RFC 3161). Kept beside the checkpoint's own note:
-- a stamp is good for as long as the bytes that were stamped are there.
CREATE TABLE log_stamp (
    size     BIGINT PRIMARY KEY CHECK (size > 0),
    asked_at BIGINT NOT NULL,
    at       BIGINT NOT NULL,
    note     TEXT   NOT NULL CHECK (note <> ''),
    reply    BYTEA  NOT NULL
);

INSERT INTO retention (table_name, keep, basis) VALUES
    ('log_stamp', 'life of the database: hashes and signatures, of nobody', 'PIPL Art.51');

INSERT INTO retention_column (table_name, column_name, holds) VALUES
    ('log_stamp', 'asked_at', 'none'), ('log_stamp', 'at', 'none'), ('log_stamp', 'note', 'none'),
    ('log_stamp', 'reply', 'none'), ('log_stamp', 'size', 'none');
