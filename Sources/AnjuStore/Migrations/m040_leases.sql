-- Filed leases: which place is let from when to when, under which number, and who of the register lives there by it.

CREATE TABLE tenancy (
    id         TEXT   PRIMARY KEY,
    number     TEXT   NOT NULL UNIQUE,
    premises   TEXT   NOT NULL REFERENCES premises (id),
    area       TEXT   NOT NULL,
    first_day  TEXT   NOT NULL,
    last_day   TEXT   NOT NULL,
    -- The lease that it goes on from.
    renews     TEXT   REFERENCES tenancy (id),
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
CREATE INDEX tenancy_by_premises ON tenancy (premises, first_day);
-- A lease is renewed once.
CREATE UNIQUE INDEX tenancy_renewed ON tenancy (renews) WHERE renews IS NOT NULL AND ended_as IS NULL;
CREATE INDEX tenancy_over ON tenancy (last_day);

CREATE TABLE tenancy_tenant (
    id     TEXT PRIMARY KEY,
    lease  TEXT NOT NULL REFERENCES tenancy (id),
    person TEXT NOT NULL REFERENCES person (id)
);
CREATE INDEX tenancy_tenant_by_lease ON tenancy_tenant (lease);
CREATE INDEX tenancy_tenant_by_person ON tenancy_tenant (person);

INSERT INTO retention (table_name, keep, basis, rule) VALUES
    ('tenancy', '2 years after its last day', 'PIPL Art.19', 'residence_registration'),
    ('tenancy_tenant', 'as tenancy', 'PIPL Art.19', 'residence_registration');

INSERT INTO retention_column (table_name, column_name, holds) VALUES
    ('tenancy', 'account', 'pseudonym'), ('tenancy', 'area', 'none'), ('tenancy', 'ended_as', 'none'),
    ('tenancy', 'ended_at', 'none'), ('tenancy', 'ended_day', 'personal'), ('tenancy', 'filed_at', 'none'),
    ('tenancy', 'first_day', 'personal'), ('tenancy', 'id', 'pseudonym'), ('tenancy', 'last_day', 'personal'),
    ('tenancy', 'number', 'pseudonym'), ('tenancy', 'premises', 'pseudonym'), ('tenancy', 'renews', 'pseudonym'),
    ('tenancy', 'sealed', 'sensitive'),
    ('tenancy_tenant', 'id', 'pseudonym'), ('tenancy_tenant', 'lease', 'pseudonym'),
    ('tenancy_tenant', 'person', 'pseudonym');
