-- What officials write and on what ground they hold, return or refuse: sealed beside the plain row.

-- The whole action, where its words or its ground must not stand in plain; `body` then names the act and the step alone.
ALTER TABLE case_action ADD COLUMN sealed BYTEA;

-- The ground, where it is told to few departments; `ground` then names the one that is told to the others.
ALTER TABLE case_step ADD COLUMN ground_sealed BYTEA;

-- Why a permit was changed; `reason` is then empty.
ALTER TABLE permit_change ADD COLUMN sealed BYTEA;

-- New codes for a lost receipt are counted over a day.
UPDATE retention SET keep = '1 hour; 1 day for new codes of a receipt' WHERE table_name = 'attempt';
