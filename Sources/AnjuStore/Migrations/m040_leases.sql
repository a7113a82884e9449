-- Filed leases: which place is let from when to when, under which number, and who of the register lives there by it.

CREATE TABLE lease (
    id         TEXT   PRIMARY KEY,
    number     TEXT   NOT NULL UNIQUE,
    premises   TEXT   NOT NULL REFERENCES premises (id),
    area       TEXT   NOT NULL,
    first_day  TEXT   NOT NULL,
    last_day   TEXT   NOT NULL,
    -- The lease that it goes on from.
    renews     TEXT   REFERENCES lease (id),
    -- What the landlord is called.
    sealed     BYTEA  NOT NULL,
    account    TEXT   NOT NULL,
    filed_at   BIGINT NOT NULL,
    -- The last day in force, of one that ended before its time; the day before the first, of one entered by mistake.
    ended_day  TEXT,
    ended_as   TEXT   CHECK (ended_as IN ('early', 'mistaken')),
    ended_at   BIGINT,
    CHECK (first_day <= last_day),
    CHECK (ended_day IS NULL OR ended_day <= last_day),
    CHECK ((ended_day IS NULL) = (ended_as IS NULL) AND (ended_day IS NULL) = (ended_at IS NULL))
);
CREATE INDEX lease_by_premises ON lease (premises, first_day);
-- A lease is renewed once.
CREATE UNIQUE INDEX lease_renewed ON lease (renews) WHERE renews IS NOT NULL AND ended_as IS NULL;
CREATE INDEX lease_over ON lease (last_day);

CREATE TABLE lease_tenant (
    id     TEXT PRIMARY KEY,
    lease  TEXT NOT NULL REFERENCES lease (id),
    person TEXT NOT NULL REFERENCES person (id)
);
CREATE INDEX lease_tenant_by_lease ON lease_tenant (lease);
CREATE INDEX lease_tenant_by_person ON lease_tenant (person);

INSERT INTO retention (table_name, keep, basis, rule) VALUES
    ('lease', '2 years after its last day', 'PIPL Art.19', 'residence_registration'),
    ('lease_tenant', 'as lease', 'PIPL Art.19', 'residence_registration');

INSERT INTO retention_column (table_name, column_name, holds) VALUES
    ('lease', 'account', 'pseudonym'), ('lease', 'area', 'none'), ('lease', 'ended_as', 'none'),
    ('lease', 'ended_at', 'none'), ('lease', 'ended_day', 'personal'), ('lease', 'filed_at', 'none'),
    ('lease', 'first_day', 'personal'), ('lease', 'id', 'pseudonym'), ('lease', 'last_day', 'personal'),
    ('lease', 'number', 'pseudonym'), ('lease', 'premises', 'pseudonym'), ('lease', 'renews', 'pseudonym'),
    ('lease', 'sealed', 'sensitive'),
    ('lease_tenant', 'id', 'pseudonym'), ('lease_tenant', 'lease', 'pseudonym'),
    ('lease_tenant', 'person', 'pseudonym');
