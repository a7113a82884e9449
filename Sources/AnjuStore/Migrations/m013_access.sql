-- Who may: what accounts were granted, what departments agreed to share, what is blocked, what was opened in an emergency.

-- A role at an office for a time. To widen takes two people, to narrow one; the house's own command line makes the first.
CREATE TABLE account_grant (
    id          TEXT   PRIMARY KEY,
    account     TEXT   NOT NULL REFERENCES account (id),
    role        TEXT   NOT NULL CHECK (role <> ''),
    office      TEXT   NOT NULL CHECK (office <> ''),
    from_at     BIGINT NOT NULL,
    until_at    BIGINT CHECK (until_at IS NULL OR until_at > from_at),
    proposed_by TEXT   NOT NULL CHECK (proposed_by <> ''),
    proposed_at BIGINT NOT NULL,
    approved_by TEXT   CHECK (approved_by <> account AND (approved_by <> proposed_by OR proposed_by = 'anju')),
    approved_at BIGINT,
    ended_by    TEXT,
    ended_at    BIGINT,
    CHECK ((approved_by IS NULL) = (approved_at IS NULL)),
    CHECK ((ended_by IS NULL) = (ended_at IS NULL))
);
CREATE INDEX account_grant_by_account ON account_grant (account, from_at);

-- What an account was before is its first grant.
INSERT INTO account_grant (id, account, role, office, from_at, proposed_by, proposed_at, approved_by, approved_at)
SELECT 'grt_' || substr(id, 5), id, role, office, created_at, 'anju', created_at, 'anju', created_at FROM account;

-- What one department gives another. None is without an end.
CREATE TABLE sharing_agreement (
    id          TEXT   PRIMARY KEY,
    giving      TEXT   NOT NULL CHECK (giving <> ''),
    receiving   TEXT   NOT NULL CHECK (receiving <> '' AND receiving <> giving),
    purpose     TEXT   NOT NULL CHECK (purpose <> ''),
    law         TEXT   NOT NULL CHECK (law <> ''),
    area        TEXT   NOT NULL CHECK (area <> ''),
    from_at     BIGINT NOT NULL,
    until_at    BIGINT NOT NULL CHECK (until_at > from_at),
    proposed_by TEXT   NOT NULL CHECK (proposed_by <> ''),
    proposed_at BIGINT NOT NULL,
    approved_by TEXT   CHECK (approved_by <> proposed_by),
    approved_at BIGINT,
    ended_by    TEXT,
    ended_at    BIGINT,
    CHECK ((approved_by IS NULL) = (approved_at IS NULL)),
    CHECK ((ended_by IS NULL) = (ended_at IS NULL))
);
CREATE INDEX sharing_agreement_by_receiver ON sharing_agreement (receiving, until_at);

CREATE TABLE sharing_agreement_group (
    agreement  TEXT NOT NULL REFERENCES sharing_agreement (id),
    item_group TEXT NOT NULL CHECK (item_group <> ''),
    PRIMARY KEY (agreement, item_group)
);

-- What nobody sees of a person. One person sets it, and until a second has confirmed it an emergency still opens it;
-- two lift it. Without groups it is the whole person.
CREATE TABLE access_block (
    id           TEXT   PRIMARY KEY,
    person       TEXT   NOT NULL REFERENCES person (id),
    level        TEXT   NOT NULL CHECK (level IN ('protected', 'closed')),
    set_by       TEXT   NOT NULL CHECK (set_by <> ''),
    from_at      BIGINT NOT NULL,
    confirmed_by TEXT   CHECK (confirmed_by <> set_by),
    confirmed_at BIGINT,
    lift_asked_by TEXT,
    lift_asked_at BIGINT,
    lifted_by    TEXT   CHECK (lifted_by IS NULL OR (lift_asked_by IS NOT NULL AND lifted_by <> lift_asked_by)),
    until_at     BIGINT,
    CHECK ((confirmed_by IS NULL) = (confirmed_at IS NULL)),
    CHECK ((lift_asked_by IS NULL) = (lift_asked_at IS NULL)),
    CHECK ((lifted_by IS NULL) = (until_at IS NULL))
);
CREATE INDEX access_block_by_person ON access_block (person, from_at);

CREATE TABLE access_block_group (
    block      TEXT NOT NULL REFERENCES access_block (id),
    item_group TEXT NOT NULL CHECK (item_group <> ''),
    PRIMARY KEY (block, item_group)
);

-- One official opened what is protected of one person, for an hour; somebody else reviews it. The reason is sealed.
CREATE TABLE break_glass (
    id          TEXT   PRIMARY KEY,
    account     TEXT   NOT NULL CHECK (account <> ''),
    person      TEXT   NOT NULL REFERENCES person (id),
    category    TEXT   NOT NULL CHECK (category <> ''),
    sealed      BYTEA  NOT NULL,
    opened_at   BIGINT NOT NULL,
    until_at    BIGINT NOT NULL CHECK (until_at = opened_at + 3600000),
    reviewed_by TEXT   CHECK (reviewed_by <> account),
    reviewed_at BIGINT,
    finding     TEXT   CHECK (finding IN ('justified', 'unjustified')),
    CHECK ((reviewed_by IS NULL) = (reviewed_at IS NULL)),
    CHECK ((reviewed_by IS NULL) = (finding IS NULL))
);
CREATE INDEX break_glass_by_account ON break_glass (account, opened_at);
CREATE INDEX break_glass_by_person ON break_glass (person, opened_at);

INSERT INTO retention (table_name, keep, basis) VALUES
    ('account_grant', 'employment of the official plus 3 years', 'PIPL Art.54'),
    ('sharing_agreement', '3 years after it ends', 'NDSR Art.12'),
    ('sharing_agreement_group', 'as long as its agreement', 'NDSR Art.12'),
    ('access_block', 'as long as the person, and 3 years after it is lifted', 'PIPL Art.28; PIPL Art.54'),
    ('access_block_group', 'as long as its block', 'PIPL Art.28'),
    ('break_glass', '3 years after its review', 'PIPL Art.54; NDSR Art.12');
