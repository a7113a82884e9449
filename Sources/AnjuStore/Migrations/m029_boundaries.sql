-- Boundaries that move: buildings, with all that lies within them, come to another division; where they lay stays beside them.

-- One part of a decision that moved buildings: at most 2,000 places or one building, under one entry.
CREATE TABLE boundary_change (
    id         TEXT   PRIMARY KEY,
    from_area  TEXT   NOT NULL,
    to_area    TEXT   NOT NULL CHECK (to_area <> from_area),
    decision   TEXT   NOT NULL CHECK (decision <> ''),
    places     BIGINT NOT NULL CHECK (places > 0),
    made_by    TEXT   NOT NULL CHECK (made_by <> ''),
    created_at BIGINT NOT NULL,
    reverses   TEXT   UNIQUE REFERENCES boundary_change (id)
);
CREATE INDEX boundary_change_by_time ON boundary_change (created_at, id);

-- Which buildings it moved; what lies within them went with them.
CREATE TABLE boundary_place (
    change   TEXT NOT NULL REFERENCES boundary_change (id),
    premises TEXT NOT NULL REFERENCES premises (id),
    PRIMARY KEY (change, premises)
);
CREATE INDEX boundary_place_by_premises ON boundary_place (premises);

INSERT INTO retention (table_name, keep, basis, rule) VALUES
    ('boundary_change', 'life of the database', 'about no person', NULL),
    ('boundary_place', 'life of the database', 'about no person', NULL);

INSERT INTO retention_column (table_name, column_name, holds) VALUES
    ('boundary_change', 'created_at', 'none'), ('boundary_change', 'decision', 'none'),
    ('boundary_change', 'from_area', 'none'), ('boundary_change', 'id', 'none'),
    ('boundary_change', 'made_by', 'pseudonym'), ('boundary_change', 'places', 'none'),
    ('boundary_change', 'reverses', 'none'), ('boundary_change', 'to_area', 'none'),
    ('boundary_place', 'change', 'none'), ('boundary_place', 'premises', 'none');
