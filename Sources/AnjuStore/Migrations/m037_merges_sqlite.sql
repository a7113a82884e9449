-- Nothing is attached to a file that was folded into another: SQLite's triggers.

CREATE TRIGGER document_merged_added BEFORE INSERT ON document WHEN
    EXISTS (SELECT 1 FROM person_merge m WHERE m.folded = NEW.person AND m.undone_at IS NULL)
BEGIN SELECT RAISE(ABORT, 'nothing is attached to a folded file'); END;

CREATE TRIGGER document_merged_moved BEFORE UPDATE OF person ON document WHEN
    EXISTS (SELECT 1 FROM person_merge m WHERE m.folded = NEW.person AND m.undone_at IS NULL)
BEGIN SELECT RAISE(ABORT, 'nothing is attached to a folded file'); END;

CREATE TRIGGER stay_merged_added BEFORE INSERT ON stay WHEN
    EXISTS (SELECT 1 FROM person_merge m WHERE m.folded = NEW.person AND m.undone_at IS NULL)
BEGIN SELECT RAISE(ABORT, 'nothing is attached to a folded file'); END;

CREATE TRIGGER stay_merged_moved BEFORE UPDATE OF person ON stay WHEN
    EXISTS (SELECT 1 FROM person_merge m WHERE m.folded = NEW.person AND m.undone_at IS NULL)
BEGIN SELECT RAISE(ABORT, 'nothing is attached to a folded file'); END;

CREATE TRIGGER case_file_merged_added BEFORE INSERT ON case_file WHEN
    EXISTS (SELECT 1 FROM person_merge m WHERE m.folded = NEW.person AND m.undone_at IS NULL)
BEGIN SELECT RAISE(ABORT, 'nothing is attached to a folded file'); END;

CREATE TRIGGER case_file_merged_moved BEFORE UPDATE OF person ON case_file WHEN
    EXISTS (SELECT 1 FROM person_merge m WHERE m.folded = NEW.person AND m.undone_at IS NULL)
BEGIN SELECT RAISE(ABORT, 'nothing is attached to a folded file'); END;

CREATE TRIGGER case_image_merged_added BEFORE INSERT ON case_image WHEN
    EXISTS (SELECT 1 FROM person_merge m WHERE m.folded = NEW.person AND m.undone_at IS NULL)
BEGIN SELECT RAISE(ABORT, 'nothing is attached to a folded file'); END;

CREATE TRIGGER case_image_merged_moved BEFORE UPDATE OF person ON case_image WHEN
    EXISTS (SELECT 1 FROM person_merge m WHERE m.folded = NEW.person AND m.undone_at IS NULL)
BEGIN SELECT RAISE(ABORT, 'nothing is attached to a folded file'); END;

CREATE TRIGGER employment_merged_added BEFORE INSERT ON employment WHEN
    EXISTS (SELECT 1 FROM person_merge m WHERE m.folded = NEW.person AND m.undone_at IS NULL)
BEGIN SELECT RAISE(ABORT, 'nothing is attached to a folded file'); END;

CREATE TRIGGER employment_merged_moved BEFORE UPDATE OF person ON employment WHEN
    EXISTS (SELECT 1 FROM person_merge m WHERE m.folded = NEW.person AND m.undone_at IS NULL)
BEGIN SELECT RAISE(ABORT, 'nothing is attached to a folded file'); END;

CREATE TRIGGER guarantee_merged_added BEFORE INSERT ON guarantee WHEN
    EXISTS (SELECT 1 FROM person_merge m WHERE m.folded = NEW.person AND m.undone_at IS NULL)
BEGIN SELECT RAISE(ABORT, 'nothing is attached to a folded file'); END;

CREATE TRIGGER guarantee_merged_moved BEFORE UPDATE OF person ON guarantee WHEN
    EXISTS (SELECT 1 FROM person_merge m WHERE m.folded = NEW.person AND m.undone_at IS NULL)
BEGIN SELECT RAISE(ABORT, 'nothing is attached to a folded file'); END;

CREATE TRIGGER permit_merged_added BEFORE INSERT ON permit WHEN
    EXISTS (SELECT 1 FROM person_merge m WHERE m.folded = NEW.person AND m.undone_at IS NULL)
BEGIN SELECT RAISE(ABORT, 'nothing is attached to a folded file'); END;

CREATE TRIGGER permit_merged_moved BEFORE UPDATE OF person ON permit WHEN
    EXISTS (SELECT 1 FROM person_merge m WHERE m.folded = NEW.person AND m.undone_at IS NULL)
BEGIN SELECT RAISE(ABORT, 'nothing is attached to a folded file'); END;

CREATE TRIGGER permit_claim_merged_added BEFORE INSERT ON permit_claim WHEN
    EXISTS (SELECT 1 FROM person_merge m WHERE m.folded = NEW.person AND m.undone_at IS NULL)
BEGIN SELECT RAISE(ABORT, 'nothing is attached to a folded file'); END;

CREATE TRIGGER permit_claim_merged_moved BEFORE UPDATE OF person ON permit_claim WHEN
    EXISTS (SELECT 1 FROM person_merge m WHERE m.folded = NEW.person AND m.undone_at IS NULL)
BEGIN SELECT RAISE(ABORT, 'nothing is attached to a folded file'); END;

CREATE TRIGGER identity_claim_merged_added BEFORE INSERT ON identity_claim WHEN
    EXISTS (SELECT 1 FROM person_merge m WHERE m.folded = NEW.person AND m.undone_at IS NULL)
BEGIN SELECT RAISE(ABORT, 'nothing is attached to a folded file'); END;

CREATE TRIGGER identity_claim_merged_moved BEFORE UPDATE OF person ON identity_claim WHEN
    EXISTS (SELECT 1 FROM person_merge m WHERE m.folded = NEW.person AND m.undone_at IS NULL)
BEGIN SELECT RAISE(ABORT, 'nothing is attached to a folded file'); END;

CREATE TRIGGER own_sheet_merged_added BEFORE INSERT ON own_sheet WHEN
    EXISTS (SELECT 1 FROM person_merge m WHERE m.folded = NEW.person AND m.undone_at IS NULL)
BEGIN SELECT RAISE(ABORT, 'nothing is attached to a folded file'); END;

CREATE TRIGGER own_sheet_merged_moved BEFORE UPDATE OF person ON own_sheet WHEN
    EXISTS (SELECT 1 FROM person_merge m WHERE m.folded = NEW.person AND m.undone_at IS NULL)
BEGIN SELECT RAISE(ABORT, 'nothing is attached to a folded file'); END;

CREATE TRIGGER own_session_merged_added BEFORE INSERT ON own_session WHEN
    EXISTS (SELECT 1 FROM person_merge m WHERE m.folded = NEW.person AND m.undone_at IS NULL)
BEGIN SELECT RAISE(ABORT, 'nothing is attached to a folded file'); END;

CREATE TRIGGER own_session_merged_moved BEFORE UPDATE OF person ON own_session WHEN
    EXISTS (SELECT 1 FROM person_merge m WHERE m.folded = NEW.person AND m.undone_at IS NULL)
BEGIN SELECT RAISE(ABORT, 'nothing is attached to a folded file'); END;

CREATE TRIGGER own_request_merged_added BEFORE INSERT ON own_request WHEN
    EXISTS (SELECT 1 FROM person_merge m WHERE m.folded = NEW.person AND m.undone_at IS NULL)
BEGIN SELECT RAISE(ABORT, 'nothing is attached to a folded file'); END;

CREATE TRIGGER own_request_merged_moved BEFORE UPDATE OF person ON own_request WHEN
    EXISTS (SELECT 1 FROM person_merge m WHERE m.folded = NEW.person AND m.undone_at IS NULL)
BEGIN SELECT RAISE(ABORT, 'nothing is attached to a folded file'); END;

CREATE TRIGGER own_restriction_merged_added BEFORE INSERT ON own_restriction WHEN
    EXISTS (SELECT 1 FROM person_merge m WHERE m.folded = NEW.person AND m.undone_at IS NULL)
BEGIN SELECT RAISE(ABORT, 'nothing is attached to a folded file'); END;

CREATE TRIGGER own_restriction_merged_moved BEFORE UPDATE OF person ON own_restriction WHEN
    EXISTS (SELECT 1 FROM person_merge m WHERE m.folded = NEW.person AND m.undone_at IS NULL)
BEGIN SELECT RAISE(ABORT, 'nothing is attached to a folded file'); END;

CREATE TRIGGER own_sheet_ask_merged_added BEFORE INSERT ON own_sheet_ask WHEN
    EXISTS (SELECT 1 FROM person_merge m WHERE m.folded = NEW.person AND m.undone_at IS NULL)
BEGIN SELECT RAISE(ABORT, 'nothing is attached to a folded file'); END;

CREATE TRIGGER own_sheet_ask_merged_moved BEFORE UPDATE OF person ON own_sheet_ask WHEN
    EXISTS (SELECT 1 FROM person_merge m WHERE m.folded = NEW.person AND m.undone_at IS NULL)
BEGIN SELECT RAISE(ABORT, 'nothing is attached to a folded file'); END;

CREATE TRIGGER registration_draft_merged_added BEFORE INSERT ON registration_draft WHEN
    EXISTS (SELECT 1 FROM person_merge m WHERE m.folded = NEW.person AND m.undone_at IS NULL)
BEGIN SELECT RAISE(ABORT, 'nothing is attached to a folded file'); END;

CREATE TRIGGER registration_draft_merged_moved BEFORE UPDATE OF person ON registration_draft WHEN
    EXISTS (SELECT 1 FROM person_merge m WHERE m.folded = NEW.person AND m.undone_at IS NULL)
BEGIN SELECT RAISE(ABORT, 'nothing is attached to a folded file'); END;

CREATE TRIGGER access_block_merged_added BEFORE INSERT ON access_block WHEN
    EXISTS (SELECT 1 FROM person_merge m WHERE m.folded = NEW.person AND m.undone_at IS NULL)
BEGIN SELECT RAISE(ABORT, 'nothing is attached to a folded file'); END;

CREATE TRIGGER access_block_merged_moved BEFORE UPDATE OF person ON access_block WHEN
    EXISTS (SELECT 1 FROM person_merge m WHERE m.folded = NEW.person AND m.undone_at IS NULL)
BEGIN SELECT RAISE(ABORT, 'nothing is attached to a folded file'); END;

CREATE TRIGGER break_glass_merged_added BEFORE INSERT ON break_glass WHEN
    EXISTS (SELECT 1 FROM person_merge m WHERE m.folded = NEW.person AND m.undone_at IS NULL)
BEGIN SELECT RAISE(ABORT, 'nothing is attached to a folded file'); END;

CREATE TRIGGER break_glass_merged_moved BEFORE UPDATE OF person ON break_glass WHEN
    EXISTS (SELECT 1 FROM person_merge m WHERE m.folded = NEW.person AND m.undone_at IS NULL)
BEGIN SELECT RAISE(ABORT, 'nothing is attached to a folded file'); END;

CREATE TRIGGER guardianship_ward_merged_added BEFORE INSERT ON guardianship WHEN
    EXISTS (SELECT 1 FROM person_merge m WHERE m.folded = NEW.ward AND m.undone_at IS NULL)
BEGIN SELECT RAISE(ABORT, 'nothing is attached to a folded file'); END;

CREATE TRIGGER guardianship_ward_merged_moved BEFORE UPDATE OF ward ON guardianship WHEN
    EXISTS (SELECT 1 FROM person_merge m WHERE m.folded = NEW.ward AND m.undone_at IS NULL)
BEGIN SELECT RAISE(ABORT, 'nothing is attached to a folded file'); END;

CREATE TRIGGER guardianship_guardian_merged_added BEFORE INSERT ON guardianship WHEN
    EXISTS (SELECT 1 FROM person_merge m WHERE m.folded = NEW.guardian AND m.undone_at IS NULL)
BEGIN SELECT RAISE(ABORT, 'nothing is attached to a folded file'); END;

CREATE TRIGGER guardianship_guardian_merged_moved BEFORE UPDATE OF guardian ON guardianship WHEN
    EXISTS (SELECT 1 FROM person_merge m WHERE m.folded = NEW.guardian AND m.undone_at IS NULL)
BEGIN SELECT RAISE(ABORT, 'nothing is attached to a folded file'); END;
