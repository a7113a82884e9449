-- Checks at places: how many people were there, how many the register knew, and which registrations are not right.

CREATE TABLE place_check (
    id         TEXT   PRIMARY KEY,
    premises   TEXT   NOT NULL REFERENCES premises (id),
    area       TEXT   NOT NULL,
    way        TEXT   NOT NULL CHECK (way IN ('desk', 'visit')),
    at         BIGINT NOT NULL,
    counted    BIGINT NOT NULL CHECK (counted BETWEEN 0 AND 10000),
    listed     BIGINT NOT NULL CHECK (listed >= 0),
    met        BIGINT NOT NULL CHECK (met BETWEEN 0 AND listed AND met <= counted),
    compared   BIGINT NOT NULL CHECK (compared BETWEEN 0 AND met),
    correct    BIGINT NOT NULL CHECK (correct BETWEEN 0 AND compared),
    account    TEXT   NOT NULL,
    created_at BIGINT NOT NULL
);
CREATE INDEX place_check_by_time ON place_check (at, id);
CREATE INDEX place_check_by_premises ON place_check (premises, at);

-- A registration that was not right, until somebody ended or mended it and the stay itself goes.
CREATE TABLE place_check_finding (
    place_check TEXT NOT NULL REFERENCES place_check (id),
    stay        TEXT NOT NULL REFERENCES stay (id),
    -- Keys of the fields that are wrong; none: nobody of that name was there.
    wrong       TEXT NOT NULL,
    PRIMARY KEY (place_check, stay)
);
CREATE INDEX place_check_finding_by_stay ON place_check_finding (stay);

-- Being in time is counted over a window: the index answers it alone.
CREATE INDEX stay_timely ON stay (from_at, area, kind, due_at, created_at, declared_at, ended_as, id)
    WHERE due_at IS NOT NULL;
CREATE INDEX person_by_area ON person (area, id);

INSERT INTO retention (table_name, keep, basis, rule) VALUES
    ('place_check', '2 years', 'PIPL Art.19', 'residence_registration'),
    ('place_check_finding', 'as the stay, at most as place_check', 'PIPL Art.19', 'lodging_registration');

INSERT INTO retention_column (table_name, column_name, holds) VALUES
    ('place_check', 'account', 'pseudonym'), ('place_check', 'area', 'none'), ('place_check', 'at', 'none'),
    ('place_check', 'compared', 'none'), ('place_check', 'correct', 'none'), ('place_check', 'counted', 'none'),
    ('place_check', 'created_at', 'none'), ('place_check', 'id', 'none'), ('place_check', 'listed', 'none'),
    ('place_check', 'met', 'none'), ('place_check', 'premises', 'pseudonym'), ('place_check', 'way', 'none'),
    ('place_check_finding', 'place_check', 'none'), ('place_check_finding', 'stay', 'pseudonym'),
    ('place_check_finding', 'wrong', 'personal');
