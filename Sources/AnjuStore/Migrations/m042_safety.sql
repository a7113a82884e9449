-- Looks at the safety of buildings: what was not in order, by when it has to be, and when it was.

CREATE TABLE safety_check (
    id         TEXT   PRIMARY KEY,
    premises   TEXT   NOT NULL REFERENCES premises (id),
    day        TEXT   NOT NULL,
    -- Keys of the dictionary's items, with a space between; empty where everything was in order.
    failing    TEXT   NOT NULL,
    deadline   TEXT,
    mended_on  TEXT,
    -- The check that says how the place is now.
    next_check TEXT   REFERENCES safety_check (id),
    account    TEXT   NOT NULL,
    created_at BIGINT NOT NULL,
    CHECK ((failing = '') = (deadline IS NULL)),
    CHECK (deadline IS NULL OR deadline >= day),
    CHECK (mended_on IS NULL OR (failing <> '' AND mended_on >= day))
);
CREATE INDEX safety_check_by_premises ON safety_check (premises, day, id);
CREATE INDEX safety_check_open ON safety_check (deadline, id)
    WHERE deadline IS NOT NULL AND mended_on IS NULL AND next_check IS NULL;

INSERT INTO retention (table_name, keep, basis, rule) VALUES
    ('safety_check', 'life of the building', 'about no person', NULL);

INSERT INTO retention_column (table_name, column_name, holds) VALUES
    ('safety_check', 'account', 'pseudonym'), ('safety_check', 'created_at', 'none'),
    ('safety_check', 'day', 'none'), ('safety_check', 'deadline', 'none'), ('safety_check', 'failing', 'none'),
    ('safety_check', 'id', 'none'), ('safety_check', 'mended_on', 'none'), ('safety_check', 'next_check', 'none'),
    ('safety_check', 'premises', 'pseudonym');
