-- Pictures of registrations that have not ended: one for each place that the procedure has for one.

-- The places are those of the procedure, in a case as in a draft: the kind, with the paper where each has its own.
CREATE TABLE draft_image (
    draft TEXT NOT NULL REFERENCES registration_draft (id),
    slot  TEXT NOT NULL CHECK (slot <> ''),
    blob  TEXT NOT NULL REFERENCES blob (name),
    PRIMARY KEY (draft, slot)
);
CREATE INDEX draft_image_by_blob ON draft_image (blob);
-- A page of the same document, a portrait of the same person, is not asked for again.
CREATE INDEX case_image_by_person ON case_image (person, kind, at);

-- The portrait's own column is read of drafts that were kept before, and no longer written.
INSERT INTO draft_image (draft, slot, blob)
SELECT id, 'portrait', portrait FROM registration_draft WHERE portrait IS NOT NULL;

INSERT INTO retention (table_name, keep, basis) VALUES
    ('draft_image', 'as long as its draft', 'PIPL Art.19; deployment choice');
