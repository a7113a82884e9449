-- Registrations that were begun and not ended.

-- Everything that was typed is sealed; what stands plain says whose it is and until when. The account is no reference:
-- what is kept here is gone long before an account is.
CREATE TABLE registration_draft (
    id         TEXT   PRIMARY KEY,
    account    TEXT   NOT NULL CHECK (account <> ''),
    office     TEXT   NOT NULL CHECK (office <> ''),
    procedure  TEXT   NOT NULL,
    person     TEXT   REFERENCES person (id),
    form_key   TEXT   NOT NULL CHECK (form_key <> ''),
    sealed     BYTEA  NOT NULL,
    portrait   TEXT   REFERENCES blob (name),
    created_at BIGINT NOT NULL,
    kept_at    BIGINT NOT NULL,
    expires_at BIGINT NOT NULL,
    version    BIGINT NOT NULL
);
-- The same form kept twice is one draft: a double click makes one.
CREATE UNIQUE INDEX registration_draft_by_form ON registration_draft (account, form_key);
CREATE INDEX registration_draft_by_account ON registration_draft (account, office, kept_at);
CREATE INDEX registration_draft_by_expiry ON registration_draft (expires_at);

INSERT INTO retention (table_name, keep, basis) VALUES
    ('registration_draft', '7 days after it was last kept', 'PIPL Art.19; deployment choice');
