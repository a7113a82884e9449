CREATE TRIGGER tenancy_tenant_merged BEFORE INSERT OR UPDATE OF person ON tenancy_tenant
    FOR EACH ROW EXECUTE FUNCTION merged_person();
