-- Everything that is not about one person: settings, accounts, the ledger and what feeds from it.

CREATE TABLE setting (
    name  TEXT PRIMARY KEY,
    value TEXT NOT NULL
);

-- Which of our tables keeps what for how long, and why. A test asks that every table has its row.
CREATE TABLE retention (
    table_name TEXT PRIMARY KEY,
    keep       TEXT NOT NULL CHECK (keep <> ''),
    basis      TEXT NOT NULL CHECK (basis <> '')
);

CREATE TABLE account (
    id            TEXT   PRIMARY KEY,
    login         TEXT   NOT NULL UNIQUE CHECK (login <> ''),
    name          TEXT   NOT NULL,
    role          TEXT   NOT NULL,
    office        TEXT   NOT NULL,
    station       TEXT   NOT NULL,
    language      TEXT   NOT NULL,
    password_hash TEXT   NOT NULL,
    created_at    BIGINT NOT NULL,
    disabled_at   BIGINT
);

-- Named by the hash of its secret: a stolen table opens no session.
CREATE TABLE session (
    secret_hash TEXT   PRIMARY KEY,
    account     TEXT   NOT NULL REFERENCES account (id),
    started_at  BIGINT NOT NULL,
    seen_at     BIGINT NOT NULL,
    expires_at  BIGINT NOT NULL
);
CREATE INDEX session_by_account ON session (account);

-- Tries within a window, by hashed key (account, case number); limits guessing.
CREATE TABLE attempt (
    name         TEXT   PRIMARY KEY,
    tries        BIGINT NOT NULL,
    window_began BIGINT NOT NULL
);

-- Who did or saw what, for whom, why. Written in the transaction of what it tells; never changed.
CREATE TABLE ledger_entry (
    id         TEXT   PRIMARY KEY,
    at         BIGINT NOT NULL,
    action     TEXT   NOT NULL CHECK (action <> ''),
    purpose    TEXT   NOT NULL CHECK (purpose <> ''),
    law        TEXT   NOT NULL,
    actor_kind TEXT   NOT NULL,
    actor      TEXT   NOT NULL,
    actor_name TEXT   NOT NULL,
    role       TEXT   NOT NULL,
    office     TEXT   NOT NULL,
    department TEXT   NOT NULL,
    case_id    TEXT,
    subject    TEXT   NOT NULL,
    detail     TEXT   NOT NULL
);
CREATE INDEX ledger_entry_by_case ON ledger_entry (case_id, at);

-- Every person whose data an entry is about, so that each of them sees it.
CREATE TABLE ledger_subject (
    subject TEXT NOT NULL,
    entry   TEXT NOT NULL REFERENCES ledger_entry (id),
    PRIMARY KEY (subject, entry)
);

-- Entries that have no place yet.
CREATE TABLE ledger_pending (
    entry TEXT PRIMARY KEY REFERENCES ledger_entry (id)
);

-- The gap-free order, given behind the writers by the one process that holds the lease. Drives caches and indexes.
CREATE TABLE change (
    position BIGINT PRIMARY KEY,
    entry    TEXT   NOT NULL UNIQUE REFERENCES ledger_entry (id),
    subject  TEXT   NOT NULL
);

CREATE TABLE lease (
    name       TEXT   PRIMARY KEY,
    holder     TEXT   NOT NULL,
    fence      BIGINT NOT NULL,
    expires_at BIGINT NOT NULL
);

-- Background work; the fence makes a late worker's write fail.
CREATE TABLE job (
    id          TEXT   PRIMARY KEY,
    kind        TEXT   NOT NULL,
    body        TEXT   NOT NULL,
    due_at      BIGINT NOT NULL,
    holder      TEXT,
    fence       BIGINT NOT NULL,
    leased_till BIGINT,
    tries       BIGINT NOT NULL,
    ended_at    BIGINT
);
CREATE INDEX job_due ON job (due_at) WHERE ended_at IS NULL;

-- The same request sent twice has one effect: kept 30 days, without the body.
CREATE TABLE idempotency (
    actor       TEXT   NOT NULL,
    request_key TEXT   NOT NULL,
    fingerprint TEXT   NOT NULL,
    status      BIGINT NOT NULL,
    resource    TEXT   NOT NULL,
    at          BIGINT NOT NULL,
    PRIMARY KEY (actor, request_key)
);

-- The next serial of each number series and year.
CREATE TABLE serial (
    series      TEXT   NOT NULL,
    year        BIGINT NOT NULL,
    next_serial BIGINT NOT NULL,
    PRIMARY KEY (series, year)
);

INSERT INTO retention (table_name, keep, basis) VALUES
    ('migration', 'life of the database', 'schema history'),
    ('setting', 'life of the database', 'operation'),
    ('retention', 'life of the database', 'PIPL Art.19'),
    ('account', 'employment of the official plus 3 years', 'PIPL Art.54'),
    ('session', '12 hours after it ends', 'PIPL Art.19'),
    ('attempt', '1 hour', 'PIPL Art.51'),
    ('ledger_entry', '3 years', 'PIPL Art.56; NDSR Art.12'),
    ('ledger_subject', '3 years', 'PIPL Art.56; NDSR Art.12'),
    ('ledger_pending', 'until sequenced', 'operation'),
    ('change', '3 years', 'PIPL Art.56; NDSR Art.12'),
    ('lease', 'until it expires', 'operation'),
    ('job', '90 days after it ends', 'operation'),
    ('idempotency', '30 days', 'operation'),
    ('serial', 'life of the database', 'number series');
