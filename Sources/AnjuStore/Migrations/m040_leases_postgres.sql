CREATE TRIGGER lease_tenant_merged BEFORE INSERT OR UPDATE OF person ON lease_tenant
    FOR EACH ROW EXECUTE FUNCTION merged_person();
