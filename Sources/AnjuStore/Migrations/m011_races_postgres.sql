-- A reference is looked up at the commit. The look-up reads the end of the index, where everybody's newest rows are; made
-- at each row it let registrations side by side lose races over rows that none of them had read.
ALTER TABLE person_name ALTER CONSTRAINT person_name_person_fkey DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE document ALTER CONSTRAINT document_person_fkey DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE case_file ALTER CONSTRAINT case_file_person_fkey DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE case_subject ALTER CONSTRAINT case_subject_case_id_fkey DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE case_action ALTER CONSTRAINT case_action_case_id_fkey DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE case_step ALTER CONSTRAINT case_step_case_id_fkey DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE case_image ALTER CONSTRAINT case_image_case_id_fkey DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE case_image ALTER CONSTRAINT case_image_blob_fkey DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE stay ALTER CONSTRAINT stay_person_fkey DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE stay ALTER CONSTRAINT stay_premises_fkey DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ledger_subject ALTER CONSTRAINT ledger_subject_entry_fkey DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ledger_pending ALTER CONSTRAINT ledger_pending_entry_fkey DEFERRABLE INITIALLY DEFERRED;
