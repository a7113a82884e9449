-- Statutory checks: one yes-or-no question to the competent authority, for one step of one case. There is no list of people.

-- What it is about is sealed; what was done with it stands in plain, so that the table itself refuses what must not be.
-- A purged row is a receipt: that there was one, and when it was removed.
CREATE TABLE statutory_check (
    id               TEXT   PRIMARY KEY,
    case_id          TEXT   NOT NULL REFERENCES case_file (id),
    step             TEXT   NOT NULL,
    question         BYTEA,
    authority        BYTEA,
    ground           BYTEA,
    decision_number  BYTEA,
    decision_hash    BYTEA,
    proposer         TEXT,
    proposer_role    TEXT,
    proposed_at      BIGINT,
    latest_at        BIGINT,
    deferrable_until BIGINT,
    expires_at       BIGINT,
    approver         TEXT,
    approver_role    TEXT,
    approved_at      BIGINT,
    asked_at         BIGINT,
    answer           TEXT   CHECK (answer IN ('clear', 'possible')),
    answered_at      BIGINT,
    verdict          TEXT   CHECK (verdict IN ('same', 'not_same', 'unsure')),
    adjudicator      TEXT,
    adjudicated_at   BIGINT,
    noticed_at       BIGINT,
    deferred_until   BIGINT,
    deferral_proposer TEXT,
    deferral_proposer_role TEXT,
    deferral_approver TEXT,
    deferral_approver_role TEXT,
    extension_until  BIGINT,
    extension_proposer TEXT,
    extension_proposer_role TEXT,
    extender         TEXT,
    extender_role    TEXT,
    appealed_at      BIGINT,
    appeal_due       BIGINT,
    appeal_outcome   TEXT   CHECK (appeal_outcome IN ('upheld', 'lifted')),
    appeal_decider   TEXT,
    relied_at        BIGINT,
    lifted_at        BIGINT,
    purged_at        BIGINT,
    version          BIGINT NOT NULL,

    -- A sealed text is 33 bytes longer than what it says: none of these says nothing.
    CONSTRAINT check_says_all CHECK (purged_at IS NOT NULL OR (
        step <> '' AND question IS NOT NULL AND length(question) > 33 AND authority IS NOT NULL AND length(authority) > 33
        AND ground IS NOT NULL AND length(ground) > 33 AND decision_number IS NOT NULL AND length(decision_number) > 33
        AND decision_hash IS NOT NULL AND length(decision_hash) = 97)),
    CONSTRAINT check_has_proposer CHECK (purged_at IS NOT NULL OR (
        COALESCE(proposer, '') <> '' AND COALESCE(proposer_role, '') <> '' AND proposed_at IS NOT NULL)),
    CONSTRAINT check_ends CHECK (purged_at IS NOT NULL OR (
        expires_at IS NOT NULL AND latest_at IS NOT NULL AND expires_at > proposed_at AND expires_at <= latest_at)),
    CONSTRAINT check_has_two_officers CHECK (
        (approver IS NULL AND approver_role IS NULL AND approved_at IS NULL)
        OR (COALESCE(approver, '') <> '' AND COALESCE(approver_role, '') <> '' AND approver <> proposer
            AND approver_role <> proposer_role AND COALESCE(approved_at, expires_at) < expires_at)),
    CONSTRAINT check_is_asked_after_approval CHECK (
        asked_at IS NULL OR (approver IS NOT NULL AND asked_at < expires_at)),
    CONSTRAINT check_is_answered_after_asking CHECK (
        (answer IS NULL AND answered_at IS NULL)
        OR (answer IS NOT NULL AND answered_at IS NOT NULL AND asked_at IS NOT NULL AND answered_at < expires_at)),
    CONSTRAINT check_is_judged_on_a_match CHECK (
        (verdict IS NULL AND adjudicator IS NULL AND adjudicated_at IS NULL)
        OR (verdict IS NOT NULL AND COALESCE(answer, '') = 'possible' AND COALESCE(adjudicator, '') <> ''
            AND COALESCE(adjudicated_at, expires_at) < expires_at)),
    CONSTRAINT check_is_noticed_on_a_match CHECK (noticed_at IS NULL OR COALESCE(answer, '') = 'possible'),
    CONSTRAINT check_is_deferred_by_two CHECK (
        (deferred_until IS NULL AND deferral_proposer IS NULL AND deferral_approver IS NULL)
        OR (deferred_until IS NOT NULL AND COALESCE(deferral_proposer, '') <> '' AND deferrable_until IS NOT NULL
            AND deferred_until <= deferrable_until
            AND (deferral_approver IS NULL OR (deferral_approver <> '' AND deferral_approver <> deferral_proposer
                AND deferral_approver <> proposer AND COALESCE(deferral_approver_role, '') <> ''
                AND deferral_approver_role <> COALESCE(deferral_proposer_role, '')
                AND deferral_approver_role <> proposer_role)))),
    CONSTRAINT check_is_extended_within_bounds CHECK (
        (extension_until IS NULL AND extension_proposer IS NULL)
        OR (extension_until IS NOT NULL AND COALESCE(extension_proposer, '') <> '' AND extension_until <= latest_at)),
    CONSTRAINT check_is_appealed_on_a_match CHECK (
        (appealed_at IS NULL AND appeal_due IS NULL)
        OR (appealed_at IS NOT NULL AND COALESCE(appeal_due, 0) > appealed_at AND COALESCE(answer, '') = 'possible')),
    CONSTRAINT check_appeal_is_decided_by_another CHECK (
        (appeal_outcome IS NULL AND appeal_decider IS NULL)
        OR (appeal_outcome IS NOT NULL AND appealed_at IS NOT NULL AND COALESCE(appeal_decider, '') <> ''
            AND appeal_decider <> proposer AND appeal_decider <> approver AND appeal_decider <> COALESCE(adjudicator, '')
            AND (appeal_outcome = 'upheld' OR lifted_at IS NOT NULL))),
    -- No machine denies, and nobody denies in secret: people confirmed it, and the person was told.
    CONSTRAINT check_denies_after_people_confirmed CHECK (
        relied_at IS NULL OR (COALESCE(verdict, '') = 'same' AND noticed_at IS NOT NULL AND relied_at < expires_at)),
    CONSTRAINT check_purged_says_nothing CHECK (purged_at IS NULL OR (
        step = '' AND question IS NULL AND authority IS NULL AND ground IS NULL AND decision_number IS NULL
        AND decision_hash IS NULL AND proposer IS NULL AND proposer_role IS NULL AND proposed_at IS NULL
        AND latest_at IS NULL AND deferrable_until IS NULL AND expires_at IS NULL AND approver IS NULL AND asked_at IS NULL
        AND answer IS NULL AND verdict IS NULL AND noticed_at IS NULL AND deferred_until IS NULL
        AND extension_until IS NULL AND extender IS NULL AND appealed_at IS NULL AND appeal_outcome IS NULL
        AND relied_at IS NULL AND lifted_at IS NULL))
);
-- From a case to its checks, and never back to people.
CREATE INDEX statutory_check_by_case ON statutory_check (case_id);

-- What was done, sealed whole: who, when, why.
CREATE TABLE check_action (
    check_id TEXT   NOT NULL REFERENCES statutory_check (id),
    sequence BIGINT NOT NULL,
    at       BIGINT NOT NULL,
    sealed   BYTEA  NOT NULL,
    PRIMARY KEY (check_id, sequence)
);

-- What a second officer is waited for; it goes when it is done.
CREATE TABLE check_task (
    check_id TEXT   NOT NULL REFERENCES statutory_check (id),
    task     TEXT   NOT NULL CHECK (task IN ('approve', 'extend', 'defer', 'appeal')),
    area     TEXT   NOT NULL,
    due_at   BIGINT,
    PRIMARY KEY (check_id, task)
);
CREATE INDEX check_task_by_area ON check_task (area, due_at);

-- A match that people found wrong is never shown again. The mark is a keyed hash of the person and the record together: it
-- answers whether this pair was judged, and names neither.
CREATE TABLE check_protection (
    mark    TEXT   PRIMARY KEY CHECK (length(mark) = 32),
    kept_at BIGINT NOT NULL
);

-- What is published: counts by year, of nobody.
CREATE TABLE check_tally (
    year  BIGINT NOT NULL,
    kind  TEXT   NOT NULL CHECK (kind IN ('asked', 'matched', 'overturned', 'deferred')),
    total BIGINT NOT NULL CHECK (total > 0),
    PRIMARY KEY (year, kind)
);

INSERT INTO retention (table_name, keep, basis) VALUES
    ('statutory_check', 'until it ends or is over; then a receipt, as long as case_file', 'PIPL Art.19, 47'),
    ('check_action', 'until the check is purged', 'PIPL Art.19, 47'),
    ('check_task', 'until a second officer has decided', 'operation'),
    ('check_protection', 'for good: a keyed hash that names nobody', 'PIPL Art.8'),
    ('check_tally', 'for good: counts of nobody', 'public accountability');
