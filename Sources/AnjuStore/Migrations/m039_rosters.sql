-- Rosters: who was reported to an employer's when, by which duty, why late, and how it ended.

-- One report of an employer's: what its receipt says. It goes with the last job of it.
CREATE TABLE hire_report (
    id           TEXT   PRIMARY KEY,
    number       TEXT   NOT NULL UNIQUE,
    organisation TEXT   NOT NULL REFERENCES organisation (id),
    area         TEXT   NOT NULL,
    occasion     TEXT   NOT NULL CHECK (occasion IN ('hire', 'leave')),
    people       BIGINT NOT NULL CHECK (people > 0),
    -- The last day at work, of those who left.
    day          TEXT,
    account      TEXT   NOT NULL,
    at           BIGINT NOT NULL
);

-- The reports with which it began and ended; null for what a case brought.
ALTER TABLE employment ADD COLUMN report TEXT REFERENCES hire_report (id);
ALTER TABLE employment ADD COLUMN end_report TEXT REFERENCES hire_report (id);
-- Key of the duty, and the last moment to report, as it counted on the day that it is about.
ALTER TABLE employment ADD COLUMN duty TEXT;
ALTER TABLE employment ADD COLUMN due_at BIGINT;
ALTER TABLE employment ADD COLUMN late_reason TEXT;
ALTER TABLE employment ADD COLUMN exemption TEXT;
ALTER TABLE employment ADD COLUMN ended_as TEXT CHECK (ended_as IN ('left', 'moved', 'mistaken'));
-- When the end was reported: what is told late or was a mistake is kept as long as any other.
ALTER TABLE employment ADD COLUMN end_reported_at BIGINT;
ALTER TABLE employment ADD COLUMN end_duty TEXT;
ALTER TABLE employment ADD COLUMN end_due_at BIGINT;
ALTER TABLE employment ADD COLUMN end_late_reason TEXT;
ALTER TABLE employment ADD COLUMN end_exemption TEXT;
-- The job for which the person is said to have left this one.
ALTER TABLE employment ADD COLUMN moved_to TEXT;
CREATE INDEX employment_of_roster ON employment (organisation, id);
CREATE INDEX employment_moved_to ON employment (moved_to) WHERE moved_to IS NOT NULL;
CREATE INDEX employment_by_report ON employment (report) WHERE report IS NOT NULL;
CREATE INDEX employment_by_end_report ON employment (end_report) WHERE end_report IS NOT NULL;
CREATE INDEX guarantee_by_organisation ON guarantee (organisation) WHERE organisation IS NOT NULL;

INSERT INTO retention (table_name, keep, basis, rule) VALUES
    ('hire_report', 'as long as a job of it', 'PIPL Art.19', 'employment_and_guarantees');

INSERT INTO retention_column (table_name, column_name, holds) VALUES
    ('employment', 'due_at', 'none'), ('employment', 'duty', 'none'), ('employment', 'end_due_at', 'none'),
    ('employment', 'end_duty', 'none'), ('employment', 'end_exemption', 'none'),
    ('employment', 'end_late_reason', 'none'), ('employment', 'end_report', 'pseudonym'),
    ('employment', 'end_reported_at', 'none'), ('employment', 'ended_as', 'personal'),
    ('employment', 'exemption', 'none'), ('employment', 'late_reason', 'none'),
    ('employment', 'moved_to', 'pseudonym'), ('employment', 'report', 'pseudonym'),
    ('hire_report', 'account', 'pseudonym'), ('hire_report', 'area', 'none'), ('hire_report', 'at', 'none'),
    ('hire_report', 'day', 'personal'), ('hire_report', 'id', 'pseudonym'), ('hire_report', 'number', 'pseudonym'),
    ('hire_report', 'occasion', 'none'), ('hire_report', 'organisation', 'pseudonym'),
    ('hire_report', 'people', 'none');
