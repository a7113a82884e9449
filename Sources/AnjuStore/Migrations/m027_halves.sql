-- Halves: who asks for a password and who gives it each have half of it, and what was handed over is never chosen.

-- What was asked before has no half: it is asked for again.
DELETE FROM password_ask;

-- The half that who asked was shown, sealed until another administrator gives the password.
ALTER TABLE password_ask ADD COLUMN half BYTEA;

-- Hash of the password that was last handed over.
ALTER TABLE account ADD COLUMN given_hash TEXT;

INSERT INTO retention_column (table_name, column_name, holds) VALUES
    ('account', 'given_hash', 'secret'), ('password_ask', 'half', 'secret');
