-- What the table refuses whoever writes: SQLite's triggers.

CREATE TRIGGER entry_hiding_begins BEFORE INSERT ON entry_hiding WHEN
    NEW.refused_by IS NOT NULL OR NEW.approved_by IS NOT NULL OR NEW.extension_asked_by IS NOT NULL OR NEW.extended_by
    IS NOT NULL OR NEW.shown_by IS NOT NULL OR NEW.until_at IS NOT NULL OR NEW.extended_until IS NOT NULL
BEGIN SELECT RAISE(ABORT, 'a hiding begins as a question'); END;

CREATE TRIGGER entry_hiding_fixed BEFORE UPDATE ON entry_hiding WHEN
    NEW.id IS NOT OLD.id OR NEW.entry IS NOT OLD.entry OR NEW.case_id IS NOT OLD.case_id OR NEW.area IS NOT OLD.area
    OR NEW.ground IS NOT OLD.ground OR NEW.sealed IS NOT OLD.sealed OR NEW.days IS NOT OLD.days OR NEW.lapses_at IS
    NOT OLD.lapses_at OR NEW.asked_by IS NOT OLD.asked_by OR NEW.asked_role IS NOT OLD.asked_role OR NEW.asked_office
    IS NOT OLD.asked_office OR NEW.asked_at IS NOT OLD.asked_at
BEGIN SELECT RAISE(ABORT, 'what a hiding is about does not change'); END;

CREATE TRIGGER entry_hiding_once BEFORE UPDATE ON entry_hiding WHEN
    (OLD.refused_by IS NOT NULL AND NEW.refused_by IS NOT OLD.refused_by) OR (OLD.refused_role IS NOT NULL AND
    NEW.refused_role IS NOT OLD.refused_role) OR (OLD.refused_office IS NOT NULL AND NEW.refused_office IS NOT
    OLD.refused_office) OR (OLD.refused_at IS NOT NULL AND NEW.refused_at IS NOT OLD.refused_at) OR (OLD.approved_by
    IS NOT NULL AND NEW.approved_by IS NOT OLD.approved_by) OR (OLD.approved_role IS NOT NULL AND NEW.approved_role IS
    NOT OLD.approved_role) OR (OLD.approved_office IS NOT NULL AND NEW.approved_office IS NOT OLD.approved_office) OR
    (OLD.approved_at IS NOT NULL AND NEW.approved_at IS NOT OLD.approved_at) OR (OLD.extension_asked_by IS NOT NULL
    AND NEW.extension_asked_by IS NOT OLD.extension_asked_by) OR (OLD.extension_asked_role IS NOT NULL AND
    NEW.extension_asked_role IS NOT OLD.extension_asked_role) OR (OLD.extension_asked_office IS NOT NULL AND
    NEW.extension_asked_office IS NOT OLD.extension_asked_office) OR (OLD.extension_asked_at IS NOT NULL AND
    NEW.extension_asked_at IS NOT OLD.extension_asked_at) OR (OLD.extended_by IS NOT NULL AND NEW.extended_by IS NOT
    OLD.extended_by) OR (OLD.extended_role IS NOT NULL AND NEW.extended_role IS NOT OLD.extended_role) OR
    (OLD.extended_office IS NOT NULL AND NEW.extended_office IS NOT OLD.extended_office) OR (OLD.extended_at IS NOT
    NULL AND NEW.extended_at IS NOT OLD.extended_at) OR (OLD.shown_by IS NOT NULL AND NEW.shown_by IS NOT
    OLD.shown_by) OR (OLD.shown_role IS NOT NULL AND NEW.shown_role IS NOT OLD.shown_role) OR (OLD.shown_office IS NOT
    NULL AND NEW.shown_office IS NOT OLD.shown_office) OR (OLD.shown_at IS NOT NULL AND NEW.shown_at IS NOT
    OLD.shown_at) OR (OLD.until_at IS NOT NULL AND NEW.until_at IS NOT OLD.until_at) OR (OLD.extended_until IS NOT
    NULL AND NEW.extended_until IS NOT OLD.extended_until)
BEGIN SELECT RAISE(ABORT, 'what was decided about a hiding is not undone'); END;

CREATE TRIGGER entry_hiding_over BEFORE UPDATE ON entry_hiding WHEN OLD.refused_by IS NOT NULL OR OLD.shown_by IS NOT NULL
BEGIN SELECT RAISE(ABORT, 'a hiding that is over does not begin again'); END;

CREATE TRIGGER entry_hiding_steps BEFORE UPDATE ON entry_hiding WHEN
    (NEW.extension_asked_by IS NOT NULL AND OLD.approved_by IS NULL) OR (NEW.extended_by IS NOT NULL AND
    OLD.extension_asked_by IS NULL)
BEGIN SELECT RAISE(ABORT, 'one thing at a time'); END;

CREATE TRIGGER entry_hiding_kept BEFORE DELETE ON entry_hiding WHEN
    EXISTS (SELECT 1 FROM ledger_entry e WHERE e.id = OLD.entry)
BEGIN SELECT RAISE(ABORT, 'a hiding is kept as long as its entry'); END;
