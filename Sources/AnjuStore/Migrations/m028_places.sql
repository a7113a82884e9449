-- The tree of places: kept as itself, from the areas and their streets down to the bed.

-- Streets and communities below the areas that the pack knows, as the office registered them.
CREATE TABLE division (
    code       TEXT   PRIMARY KEY,
    parent     TEXT   NOT NULL,
    name       TEXT   NOT NULL CHECK (name <> ''),
    created_at BIGINT NOT NULL
);

-- What a place is called within the one above it, by its blind index: no two that are open are called the same. Addresses
-- that a case brought have none, and lie in no tree.
ALTER TABLE premises ADD COLUMN label_index TEXT;
-- How many people it is meant for.
ALTER TABLE premises ADD COLUMN capacity BIGINT CHECK (capacity BETWEEN 1 AND 10000);
ALTER TABLE premises ADD COLUMN closed_at BIGINT;
-- How often it was written.
ALTER TABLE premises ADD COLUMN version BIGINT NOT NULL DEFAULT 1;
CREATE UNIQUE INDEX premises_sibling ON premises (label_index) WHERE label_index IS NOT NULL AND closed_at IS NULL;
CREATE INDEX premises_by_parent ON premises (parent, id);
CREATE INDEX premises_by_line ON premises (building_line, id) WHERE kind = 'building';
CREATE INDEX stay_by_premises ON stay (premises, from_at);

INSERT INTO retention (table_name, keep, basis, rule) VALUES
    ('division', 'life of the database', 'about no person', NULL);

INSERT INTO retention_column (table_name, column_name, holds) VALUES
    ('division', 'code', 'none'), ('division', 'created_at', 'none'), ('division', 'name', 'none'),
    ('division', 'parent', 'none'),
    ('premises', 'capacity', 'none'), ('premises', 'closed_at', 'none'), ('premises', 'label_index', 'pseudonym'),
    ('premises', 'version', 'none');
