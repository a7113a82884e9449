-- The tamper-evident log: entries are hidden behind salts, the tree over them is public.

-- 32 bytes that hide the leaf, then 32 that hide the rest of the line. NULL in what an older program wrote: given when the
-- entry is first put into the tree.
ALTER TABLE ledger_entry ADD COLUMN salt BYTEA;
-- The groups of items that were disclosed, with spaces between.
ALTER TABLE ledger_entry ADD COLUMN item_groups TEXT NOT NULL DEFAULT '';

-- Hides a person among those whom an entry is about.
ALTER TABLE ledger_subject ADD COLUMN salt BYTEA;
CREATE INDEX ledger_subject_by_entry ON ledger_subject (entry);

-- Made by the writer, so that the sequencer reads nothing else. NULL where an older program wrote.
ALTER TABLE ledger_pending ADD COLUMN subject    TEXT;
ALTER TABLE ledger_pending ADD COLUMN commitment BYTEA;
ALTER TABLE ledger_pending ADD COLUMN subjects   BYTEA;

-- The log's entries in their order, one for each position of `change`. Salted hashes alone: they stay when an entry is
-- lawfully deleted, and belong to nobody then.
CREATE TABLE log_leaf (
    position   BIGINT PRIMARY KEY,
    commitment BYTEA  NOT NULL,
    subjects   BYTEA  NOT NULL
);

-- The tree: up to 256 hashes of 32 bytes a tile (c2sp.org/tlog-tiles).
CREATE TABLE log_tile (
    level  BIGINT NOT NULL,
    number BIGINT NOT NULL,
    hashes BYTEA  NOT NULL,
    PRIMARY KEY (level, number)
);

-- What was signed, with the words of the witnesses who saw it.
CREATE TABLE log_checkpoint (
    size BIGINT PRIMARY KEY,
    at   BIGINT NOT NULL,
    note TEXT   NOT NULL
);

INSERT INTO retention (table_name, keep, basis) VALUES
    ('log_leaf', 'life of the database: salted hashes, of nobody once the entry is deleted', 'PIPL Art.51'),
    ('log_tile', 'life of the database: hashes of hashes', 'PIPL Art.51'),
    ('log_checkpoint', 'a day, then the last of each day for the life of the database', 'PIPL Art.51');
