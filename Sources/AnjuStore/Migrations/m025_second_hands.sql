-- Second hands: where one official alone could open, free or take what two are to decide.

-- That a clerk asks for the sheet of somebody of whom something is blocked; another official, who may close, allows it. It is
-- gone with the sheet that it leads to, and holds for an hour, by comparison when it is read.
CREATE TABLE own_sheet_ask (
    person     TEXT   PRIMARY KEY REFERENCES person (id) ON DELETE CASCADE,
    asked_by   TEXT   NOT NULL CHECK (asked_by <> ''),
    office     TEXT   NOT NULL CHECK (office <> ''),
    asked_at   BIGINT NOT NULL,
    allowed_by TEXT   CHECK (allowed_by <> asked_by),
    allowed_at BIGINT,
    CHECK ((allowed_by IS NULL) = (allowed_at IS NULL))
);

-- Who allowed the sheet, where it took two: one without does not open the file while something is blocked.
ALTER TABLE own_sheet ADD COLUMN allowed_by TEXT CHECK (allowed_by <> made_by);

-- An official ends what a person had restricted when a colleague asked for it. What one had ended alone before stays ended.
ALTER TABLE own_restriction ADD COLUMN lift_asked_by TEXT;
UPDATE own_restriction SET lift_asked_by = 'anju' WHERE ended_as = 'by_official';
ALTER TABLE own_restriction ADD COLUMN lift_asked_at BIGINT
    CHECK (ended_as IS NULL OR ended_as <> 'by_official' OR (lift_asked_by IS NOT NULL AND lift_asked_by <> ended_by));

-- When the command line set the password of an account anew: said at the next sign-in, and then gone.
ALTER TABLE account ADD COLUMN password_set_at BIGINT;

INSERT INTO retention (table_name, keep, basis) VALUES
    ('own_sheet_ask', 'until the sheet is made, or as long as the person', 'PIPL Art.19');

INSERT INTO retention_column (table_name, column_name, holds) VALUES
    ('account', 'password_set_at', 'none'),
    ('own_restriction', 'lift_asked_at', 'none'), ('own_restriction', 'lift_asked_by', 'pseudonym'),
    ('own_sheet', 'allowed_by', 'pseudonym'),
    ('own_sheet_ask', 'allowed_at', 'none'), ('own_sheet_ask', 'allowed_by', 'pseudonym'),
    ('own_sheet_ask', 'asked_at', 'none'), ('own_sheet_ask', 'asked_by', 'pseudonym'),
    ('own_sheet_ask', 'office', 'none'), ('own_sheet_ask', 'person', 'pseudonym');
