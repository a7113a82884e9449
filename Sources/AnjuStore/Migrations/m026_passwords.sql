-- Passwords that two administrators give: one asks for it, another hands it over, and the account chooses its own.

-- That an account needs a password: its first, another for one that was forgotten, or one that opens it again. It is gone when
-- another administrator gives it, or when it is taken back.
CREATE TABLE password_ask (
    account  TEXT   PRIMARY KEY REFERENCES account (id) ON DELETE CASCADE,
    asked_by TEXT   NOT NULL CHECK (asked_by <> '' AND asked_by <> account),
    asked_at BIGINT NOT NULL
);

-- Since when the account's password is one that somebody else has seen: it opens nothing but the page on which the account
-- chooses its own, and for three days, by comparison when it is read.
ALTER TABLE account ADD COLUMN password_given_at BIGINT;

INSERT INTO retention (table_name, keep, basis, rule) VALUES
    ('password_ask', 'until the password is given, or as long as the account', 'PIPL Art.51', 'official_accounts');

INSERT INTO retention_column (table_name, column_name, holds) VALUES
    ('account', 'password_given_at', 'none'),
    ('password_ask', 'account', 'pseudonym'), ('password_ask', 'asked_at', 'none'),
    ('password_ask', 'asked_by', 'pseudonym');
