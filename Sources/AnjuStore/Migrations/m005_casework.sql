-- What became of permits, how disagreements were settled, where employers work, and the order of one instant.

-- Forms and pictures of one moment stand in the order in which they came.
ALTER TABLE submission ADD COLUMN place BIGINT NOT NULL DEFAULT 0;
ALTER TABLE case_image ADD COLUMN place BIGINT NOT NULL DEFAULT 0;

-- Who decided a conflict, and why; sealed, since the words may repeat the values.
ALTER TABLE conflict ADD COLUMN settlement BYTEA;

-- Every change of a permit after it was issued. A card that a new one replaces ends in the status list by its old index.
CREATE TABLE permit_change (
    permit      TEXT   NOT NULL REFERENCES permit (id),
    version     BIGINT NOT NULL,
    at          BIGINT NOT NULL,
    actor       TEXT   NOT NULL,
    status      TEXT   NOT NULL CHECK (status IN ('in_production', 'valid', 'suspended', 'terminated', 'cancelled')),
    valid_until TEXT   NOT NULL,
    reason      TEXT   NOT NULL,
    law         TEXT   NOT NULL,
    ended_index BIGINT UNIQUE,
    PRIMARY KEY (permit, version)
);

-- Where an organisation works besides its registered address.
CREATE TABLE organisation_site (
    organisation TEXT   NOT NULL REFERENCES organisation (id),
    place        BIGINT NOT NULL,
    address      TEXT   NOT NULL,
    PRIMARY KEY (organisation, place)
);
CREATE INDEX organisation_by_name ON organisation (name, id);

INSERT INTO retention (table_name, keep, basis) VALUES
    ('permit_change', 'permit life plus 5 years', 'archive rules of the issuing authority'),
    ('organisation_site', 'while the organisation is registered', 'MER Art.16');
