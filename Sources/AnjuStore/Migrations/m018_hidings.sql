-- Entries that are hidden from the people whom they are about, for a time and with two officials; there is one for an entry,
-- ever, so one that is over cannot be renewed. Whether it hides is decided by the time at which somebody reads.
CREATE TABLE entry_hiding (
    id TEXT PRIMARY KEY,
    entry TEXT NOT NULL UNIQUE,
    case_id TEXT NOT NULL,
    area TEXT NOT NULL,
    ground TEXT NOT NULL CHECK (ground <> ''),
    sealed BYTEA NOT NULL CHECK (length(sealed) > 33),
    days BIGINT NOT NULL CHECK (days BETWEEN 1 AND 180),
    lapses_at BIGINT NOT NULL,
    until_at BIGINT,
    extended_until BIGINT,
    asked_by TEXT NOT NULL,
    asked_role TEXT NOT NULL,
    asked_office TEXT NOT NULL,
    asked_at BIGINT NOT NULL,
    refused_by TEXT,
    refused_role TEXT,
    refused_office TEXT,
    refused_at BIGINT,
    approved_by TEXT,
    approved_role TEXT,
    approved_office TEXT,
    approved_at BIGINT,
    extension_asked_by TEXT,
    extension_asked_role TEXT,
    extension_asked_office TEXT,
    extension_asked_at BIGINT,
    extended_by TEXT,
    extended_role TEXT,
    extended_office TEXT,
    extended_at BIGINT,
    shown_by TEXT,
    shown_role TEXT,
    shown_office TEXT,
    shown_at BIGINT,

    CONSTRAINT hiding_is_asked CHECK (asked_by <> '' AND asked_role <> '' AND asked_office <> ''
        AND lapses_at > asked_at AND lapses_at <= asked_at + 259200000),
    CONSTRAINT hiding_is_decided_once CHECK ((refused_by IS NULL AND refused_role IS NULL AND refused_office IS NULL AND refused_at IS NULL) OR (COALESCE(refused_by, '') <> '' AND COALESCE(refused_role, '') <> '' AND COALESCE(refused_office, '') <> '' AND refused_at IS NOT NULL AND approved_by IS NULL
        AND refused_by <> asked_by)),
    CONSTRAINT hiding_is_approved_by_another CHECK (((approved_by IS NULL AND approved_role IS NULL AND approved_office IS NULL AND approved_at IS NULL) AND until_at IS NULL)
        OR (COALESCE(approved_by, '') <> '' AND COALESCE(approved_role, '') <> '' AND COALESCE(approved_office, '') <> '' AND approved_at IS NOT NULL AND approved_by <> asked_by AND approved_role <> asked_role AND approved_office <> asked_office AND approved_at >= asked_at AND approved_at < lapses_at
            AND until_at IS NOT NULL AND until_at > approved_at AND until_at <= approved_at + days * 86400000)),
    CONSTRAINT hiding_extension_is_asked_in_time CHECK ((extension_asked_by IS NULL AND extension_asked_role IS NULL AND extension_asked_office IS NULL AND extension_asked_at IS NULL)
        OR (COALESCE(extension_asked_by, '') <> '' AND COALESCE(extension_asked_role, '') <> '' AND COALESCE(extension_asked_office, '') <> '' AND extension_asked_at IS NOT NULL AND until_at IS NOT NULL AND extension_asked_at < until_at)),
    CONSTRAINT hiding_is_extended_once_by_a_third CHECK (((extended_by IS NULL AND extended_role IS NULL AND extended_office IS NULL AND extended_at IS NULL) AND extended_until IS NULL)
        OR (COALESCE(extended_by, '') <> '' AND COALESCE(extended_role, '') <> '' AND COALESCE(extended_office, '') <> '' AND extended_at IS NOT NULL AND extension_asked_by IS NOT NULL AND extended_by <> asked_by AND extended_role <> asked_role AND extended_office <> asked_office
            AND extended_by <> approved_by AND extended_by <> extension_asked_by AND extended_at >= extension_asked_at
            AND extended_at < until_at AND extended_until IS NOT NULL AND extended_until > until_at
            AND extended_until <= until_at + days * 86400000)),
    CONSTRAINT hiding_is_shown_early CHECK ((shown_by IS NULL AND shown_role IS NULL AND shown_office IS NULL AND shown_at IS NULL) OR (COALESCE(shown_by, '') <> '' AND COALESCE(shown_role, '') <> '' AND COALESCE(shown_office, '') <> '' AND shown_at IS NOT NULL AND approved_by IS NOT NULL
        AND shown_at <= COALESCE(extended_until, until_at)))
);
CREATE INDEX entry_hiding_by_area ON entry_hiding (area, asked_at);

-- What is published: how many were approved in a month, by ground.
CREATE TABLE hiding_tally (
    month  TEXT   NOT NULL,
    ground TEXT   NOT NULL,
    total  BIGINT NOT NULL CHECK (total > 0),
    PRIMARY KEY (month, ground)
);

INSERT INTO retention (table_name, keep, basis, rule) VALUES
    ('entry_hiding', 'as long as the entry that it hid', 'PIPL Art.18, 35', 'access_log'),
    ('hiding_tally', 'for good: counts of nobody', 'public accountability', NULL);
INSERT INTO retention_column (table_name, column_name, holds) VALUES
    ('entry_hiding', 'id', 'pseudonym'),
    ('entry_hiding', 'entry', 'pseudonym'),
    ('entry_hiding', 'case_id', 'pseudonym'),
    ('entry_hiding', 'area', 'none'),
    ('entry_hiding', 'ground', 'none'),
    ('entry_hiding', 'sealed', 'sensitive'),
    ('entry_hiding', 'days', 'none'),
    ('entry_hiding', 'lapses_at', 'none'),
    ('entry_hiding', 'until_at', 'none'),
    ('entry_hiding', 'extended_until', 'none'),
    ('entry_hiding', 'asked_by', 'pseudonym'),
    ('entry_hiding', 'asked_role', 'none'),
    ('entry_hiding', 'asked_office', 'none'),
    ('entry_hiding', 'asked_at', 'none'),
    ('entry_hiding', 'refused_by', 'pseudonym'),
    ('entry_hiding', 'refused_role', 'none'),
    ('entry_hiding', 'refused_office', 'none'),
    ('entry_hiding', 'refused_at', 'none'),
    ('entry_hiding', 'approved_by', 'pseudonym'),
    ('entry_hiding', 'approved_role', 'none'),
    ('entry_hiding', 'approved_office', 'none'),
    ('entry_hiding', 'approved_at', 'none'),
    ('entry_hiding', 'extension_asked_by', 'pseudonym'),
    ('entry_hiding', 'extension_asked_role', 'none'),
    ('entry_hiding', 'extension_asked_office', 'none'),
    ('entry_hiding', 'extension_asked_at', 'none'),
    ('entry_hiding', 'extended_by', 'pseudonym'),
    ('entry_hiding', 'extended_role', 'none'),
    ('entry_hiding', 'extended_office', 'none'),
    ('entry_hiding', 'extended_at', 'none'),
    ('entry_hiding', 'shown_by', 'pseudonym'),
    ('entry_hiding', 'shown_role', 'none'),
    ('entry_hiding', 'shown_office', 'none'),
    ('entry_hiding', 'shown_at', 'none'),
    ('hiding_tally', 'month', 'none'), ('hiding_tally', 'ground', 'none'), ('hiding_tally', 'total', 'none');
