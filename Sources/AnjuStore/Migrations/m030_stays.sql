-- Stays as the register keeps them: by whose duty, until when, why late, how they ended, and with which submit they came.

-- One submit of stays: what its receipt says. It goes with the last of them.
CREATE TABLE check_in (
    id       TEXT   PRIMARY KEY,
    number   TEXT   NOT NULL UNIQUE,
    premises TEXT   NOT NULL REFERENCES premises (id),
    area     TEXT   NOT NULL,
    people   BIGINT NOT NULL CHECK (people > 0),
    account  TEXT   NOT NULL,
    at       BIGINT NOT NULL
);

ALTER TABLE stay ADD COLUMN check_in TEXT REFERENCES check_in (id);
-- Key of the party whose duty it was, and of the duty.
ALTER TABLE stay ADD COLUMN registered_by TEXT;
ALTER TABLE stay ADD COLUMN duty TEXT;
-- The last moment to register it, as the duty counted when it began.
ALTER TABLE stay ADD COLUMN due_at BIGINT;
ALTER TABLE stay ADD COLUMN late_reason TEXT;
ALTER TABLE stay ADD COLUMN exemption TEXT;
ALTER TABLE stay ADD COLUMN planned_until BIGINT;
ALTER TABLE stay ADD COLUMN ended_as TEXT CHECK (ended_as IN ('left', 'moved', 'mistaken', 'deregistered'));
-- When the end was recorded: what is entered late or by mistake is kept as long as any other.
ALTER TABLE stay ADD COLUMN end_recorded_at BIGINT;
-- The stay with which somebody moved on from this one.
ALTER TABLE stay ADD COLUMN moved_to TEXT;
-- When it was declared at the door, where it was: that is what counts for being in time.
ALTER TABLE stay ADD COLUMN declared_at BIGINT;
CREATE INDEX stay_moved_to ON stay (moved_to) WHERE moved_to IS NOT NULL;
CREATE INDEX stay_by_check_in ON stay (check_in) WHERE check_in IS NOT NULL;

-- On which days somebody was registered as living here, of stays that are no longer kept: the proof without any address.
CREATE TABLE past_residence (
    person    TEXT NOT NULL REFERENCES person (id),
    first_day TEXT NOT NULL,
    last_day  TEXT NOT NULL,
    PRIMARY KEY (person, first_day)
);

INSERT INTO retention (table_name, keep, basis, rule) VALUES
    ('check_in', 'as long as a stay of it', 'PIPL Art.19', 'lodging_registration'),
    ('past_residence', 'as person', 'PIPL Art.19; Decree 663 Art.2', 'residence_registration');

INSERT INTO retention_column (table_name, column_name, holds) VALUES
    ('check_in', 'account', 'pseudonym'), ('check_in', 'area', 'none'), ('check_in', 'at', 'none'),
    ('check_in', 'id', 'pseudonym'), ('check_in', 'number', 'pseudonym'), ('check_in', 'people', 'none'),
    ('check_in', 'premises', 'pseudonym'),
    ('past_residence', 'first_day', 'personal'), ('past_residence', 'last_day', 'personal'),
    ('past_residence', 'person', 'pseudonym'),
    ('stay', 'declared_at', 'none'), ('stay', 'end_recorded_at', 'none'), ('stay', 'moved_to', 'pseudonym'),
    ('stay', 'check_in', 'pseudonym'), ('stay', 'due_at', 'none'), ('stay', 'duty', 'none'),
    ('stay', 'ended_as', 'personal'), ('stay', 'exemption', 'none'), ('stay', 'late_reason', 'none'),
    ('stay', 'planned_until', 'personal'), ('stay', 'registered_by', 'none');
