CREATE TRIGGER tenancy_tenant_merged_added BEFORE INSERT ON tenancy_tenant WHEN
    EXISTS (SELECT 1 FROM person_merge m WHERE m.folded = NEW.person AND m.undone_at IS NULL)
BEGIN SELECT RAISE(ABORT, 'nothing is attached to a folded file'); END;

CREATE TRIGGER tenancy_tenant_merged_moved BEFORE UPDATE OF person ON tenancy_tenant WHEN
    EXISTS (SELECT 1 FROM person_merge m WHERE m.folded = NEW.person AND m.undone_at IS NULL)
BEGIN SELECT RAISE(ABORT, 'nothing is attached to a folded file'); END;
