-- What the table refuses whoever writes: PostgreSQL's triggers.

CREATE FUNCTION entry_hiding_insert() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF
    NEW.refused_by IS NOT NULL OR NEW.approved_by IS NOT NULL OR NEW.extension_asked_by IS NOT NULL OR NEW.extended_by
    IS NOT NULL OR NEW.shown_by IS NOT NULL OR NEW.until_at IS NOT NULL OR NEW.extended_until IS NOT NULL
    THEN RAISE EXCEPTION 'a hiding begins as a question'; END IF;
    RETURN NEW;
END
$$;

CREATE FUNCTION entry_hiding_update() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF
    NEW.id IS DISTINCT FROM OLD.id OR NEW.entry IS DISTINCT FROM OLD.entry OR NEW.case_id IS DISTINCT FROM OLD.case_id
    OR NEW.area IS DISTINCT FROM OLD.area OR NEW.ground IS DISTINCT FROM OLD.ground OR NEW.sealed IS DISTINCT FROM
    OLD.sealed OR NEW.days IS DISTINCT FROM OLD.days OR NEW.lapses_at IS DISTINCT FROM OLD.lapses_at OR NEW.asked_by
    IS DISTINCT FROM OLD.asked_by OR NEW.asked_role IS DISTINCT FROM OLD.asked_role OR NEW.asked_office IS DISTINCT
    FROM OLD.asked_office OR NEW.asked_at IS DISTINCT FROM OLD.asked_at
    THEN RAISE EXCEPTION 'what a hiding is about does not change'; END IF;
    IF
    (OLD.refused_by IS NOT NULL AND NEW.refused_by IS DISTINCT FROM OLD.refused_by) OR (OLD.refused_role IS NOT NULL
    AND NEW.refused_role IS DISTINCT FROM OLD.refused_role) OR (OLD.refused_office IS NOT NULL AND NEW.refused_office
    IS DISTINCT FROM OLD.refused_office) OR (OLD.refused_at IS NOT NULL AND NEW.refused_at IS DISTINCT FROM
    OLD.refused_at) OR (OLD.approved_by IS NOT NULL AND NEW.approved_by IS DISTINCT FROM OLD.approved_by) OR
    (OLD.approved_role IS NOT NULL AND NEW.approved_role IS DISTINCT FROM OLD.approved_role) OR (OLD.approved_office
    IS NOT NULL AND NEW.approved_office IS DISTINCT FROM OLD.approved_office) OR (OLD.approved_at IS NOT NULL AND
    NEW.approved_at IS DISTINCT FROM OLD.approved_at) OR (OLD.extension_asked_by IS NOT NULL AND
    NEW.extension_asked_by IS DISTINCT FROM OLD.extension_asked_by) OR (OLD.extension_asked_role IS NOT NULL AND
    NEW.extension_asked_role IS DISTINCT FROM OLD.extension_asked_role) OR (OLD.extension_asked_office IS NOT NULL AND
    NEW.extension_asked_office IS DISTINCT FROM OLD.extension_asked_office) OR (OLD.extension_asked_at IS NOT NULL AND
    NEW.extension_asked_at IS DISTINCT FROM OLD.extension_asked_at) OR (OLD.extended_by IS NOT NULL AND
    NEW.extended_by IS DISTINCT FROM OLD.extended_by) OR (OLD.extended_role IS NOT NULL AND NEW.extended_role IS
    DISTINCT FROM OLD.extended_role) OR (OLD.extended_office IS NOT NULL AND NEW.extended_office IS DISTINCT FROM
    OLD.extended_office) OR (OLD.extended_at IS NOT NULL AND NEW.extended_at IS DISTINCT FROM OLD.extended_at) OR
    (OLD.shown_by IS NOT NULL AND NEW.shown_by IS DISTINCT FROM OLD.shown_by) OR (OLD.shown_role IS NOT NULL AND
    NEW.shown_role IS DISTINCT FROM OLD.shown_role) OR (OLD.shown_office IS NOT NULL AND NEW.shown_office IS DISTINCT
    FROM OLD.shown_office) OR (OLD.shown_at IS NOT NULL AND NEW.shown_at IS DISTINCT FROM OLD.shown_at) OR
    (OLD.until_at IS NOT NULL AND NEW.until_at IS DISTINCT FROM OLD.until_at) OR (OLD.extended_until IS NOT NULL AND
    NEW.extended_until IS DISTINCT FROM OLD.extended_until)
    THEN RAISE EXCEPTION 'what was decided about a hiding is not undone'; END IF;
    IF OLD.refused_by IS NOT NULL OR OLD.shown_by IS NOT NULL THEN RAISE EXCEPTION 'a hiding that is over does not begin again'; END IF;
    IF
    (NEW.extension_asked_by IS NOT NULL AND OLD.approved_by IS NULL) OR (NEW.extended_by IS NOT NULL AND
    OLD.extension_asked_by IS NULL)
    THEN RAISE EXCEPTION 'one thing at a time'; END IF;
    RETURN NEW;
END
$$;

CREATE FUNCTION entry_hiding_delete() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF EXISTS (SELECT 1 FROM ledger_entry e WHERE e.id = OLD.entry) THEN
        RAISE EXCEPTION 'a hiding is kept as long as its entry';
    END IF;
    RETURN OLD;
END
$$;

CREATE TRIGGER entry_hiding_begins BEFORE INSERT ON entry_hiding
    FOR EACH ROW EXECUTE FUNCTION entry_hiding_insert();
CREATE TRIGGER entry_hiding_changes BEFORE UPDATE ON entry_hiding
    FOR EACH ROW EXECUTE FUNCTION entry_hiding_update();
CREATE TRIGGER entry_hiding_kept BEFORE DELETE ON entry_hiding
    FOR EACH ROW EXECUTE FUNCTION entry_hiding_delete();
