-- Nothing is attached to a file that was folded into another: PostgreSQL's triggers.

CREATE FUNCTION merged_person() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF EXISTS (SELECT 1 FROM person_merge m WHERE m.folded = NEW.person AND m.undone_at IS NULL) THEN
        RAISE EXCEPTION 'nothing is attached to a folded file';
    END IF;
    RETURN NEW;
END
$$;

CREATE FUNCTION merged_guardian() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF EXISTS (
        SELECT 1 FROM person_merge m WHERE m.folded IN (NEW.ward, NEW.guardian) AND m.undone_at IS NULL)
    THEN
        RAISE EXCEPTION 'nothing is attached to a folded file';
    END IF;
    RETURN NEW;
END
$$;

CREATE TRIGGER document_merged BEFORE INSERT OR UPDATE OF person ON document
    FOR EACH ROW EXECUTE FUNCTION merged_person();

CREATE TRIGGER stay_merged BEFORE INSERT OR UPDATE OF person ON stay
    FOR EACH ROW EXECUTE FUNCTION merged_person();

CREATE TRIGGER case_file_merged BEFORE INSERT OR UPDATE OF person ON case_file
    FOR EACH ROW EXECUTE FUNCTION merged_person();

CREATE TRIGGER case_image_merged BEFORE INSERT OR UPDATE OF person ON case_image
    FOR EACH ROW EXECUTE FUNCTION merged_person();

CREATE TRIGGER employment_merged BEFORE INSERT OR UPDATE OF person ON employment
    FOR EACH ROW EXECUTE FUNCTION merged_person();

CREATE TRIGGER guarantee_merged BEFORE INSERT OR UPDATE OF person ON guarantee
    FOR EACH ROW EXECUTE FUNCTION merged_person();

CREATE TRIGGER permit_merged BEFORE INSERT OR UPDATE OF person ON permit
    FOR EACH ROW EXECUTE FUNCTION merged_person();

CREATE TRIGGER permit_claim_merged BEFORE INSERT OR UPDATE OF person ON permit_claim
    FOR EACH ROW EXECUTE FUNCTION merged_person();

CREATE TRIGGER identity_claim_merged BEFORE INSERT OR UPDATE OF person ON identity_claim
    FOR EACH ROW EXECUTE FUNCTION merged_person();

CREATE TRIGGER own_sheet_merged BEFORE INSERT OR UPDATE OF person ON own_sheet
    FOR EACH ROW EXECUTE FUNCTION merged_person();

CREATE TRIGGER own_session_merged BEFORE INSERT OR UPDATE OF person ON own_session
    FOR EACH ROW EXECUTE FUNCTION merged_person();

CREATE TRIGGER own_request_merged BEFORE INSERT OR UPDATE OF person ON own_request
    FOR EACH ROW EXECUTE FUNCTION merged_person();

CREATE TRIGGER own_restriction_merged BEFORE INSERT OR UPDATE OF person ON own_restriction
    FOR EACH ROW EXECUTE FUNCTION merged_person();

CREATE TRIGGER own_sheet_ask_merged BEFORE INSERT OR UPDATE OF person ON own_sheet_ask
    FOR EACH ROW EXECUTE FUNCTION merged_person();

CREATE TRIGGER registration_draft_merged BEFORE INSERT OR UPDATE OF person ON registration_draft
    FOR EACH ROW EXECUTE FUNCTION merged_person();

CREATE TRIGGER access_block_merged BEFORE INSERT OR UPDATE OF person ON access_block
    FOR EACH ROW EXECUTE FUNCTION merged_person();

CREATE TRIGGER break_glass_merged BEFORE INSERT OR UPDATE OF person ON break_glass
    FOR EACH ROW EXECUTE FUNCTION merged_person();

CREATE TRIGGER guardianship_merged BEFORE INSERT OR UPDATE OF ward, guardian ON guardianship
    FOR EACH ROW EXECUTE FUNCTION merged_guardian();
