-- What the table refuses whoever writes: SQLite's triggers.

CREATE TRIGGER statutory_check_begins BEFORE INSERT ON statutory_check WHEN
    NEW.approver IS NOT NULL OR NEW.asked_at IS NOT NULL OR NEW.answer IS NOT NULL OR NEW.verdict IS NOT NULL OR
    NEW.noticed_at IS NOT NULL OR NEW.deferred_until IS NOT NULL OR NEW.extension_until IS NOT NULL OR
    NEW.extender IS NOT NULL OR NEW.appealed_at IS NOT NULL OR NEW.appeal_outcome IS NOT NULL OR
    NEW.relied_at IS NOT NULL OR NEW.lifted_at IS NOT NULL OR NEW.purged_at IS NOT NULL
BEGIN SELECT RAISE(ABORT, 'a check begins as a proposal'); END;

CREATE TRIGGER statutory_check_purged BEFORE UPDATE ON statutory_check WHEN OLD.purged_at IS NOT NULL
BEGIN SELECT RAISE(ABORT, 'a purged check does not change'); END;

CREATE TRIGGER statutory_check_purge BEFORE UPDATE ON statutory_check WHEN NEW.purged_at IS NOT NULL AND (
    NEW.id IS NOT OLD.id OR NEW.case_id IS NOT OLD.case_id
    OR (OLD.appealed_at IS NOT NULL AND OLD.appeal_outcome IS NULL AND OLD.lifted_at IS NULL)
    OR (NEW.purged_at < OLD.expires_at AND OLD.lifted_at IS NULL AND COALESCE(OLD.answer, '') <> 'clear'
        AND COALESCE(OLD.verdict, '') <> 'not_same'))
BEGIN SELECT RAISE(ABORT, 'a check that may still act is not purged'); END;

CREATE TRIGGER statutory_check_fixed BEFORE UPDATE ON statutory_check WHEN NEW.purged_at IS NULL AND (
    NEW.id IS NOT OLD.id OR NEW.case_id IS NOT OLD.case_id OR NEW.step IS NOT OLD.step OR
    NEW.question IS NOT OLD.question OR NEW.authority IS NOT OLD.authority OR NEW.ground IS NOT OLD.ground OR
    NEW.decision_number IS NOT OLD.decision_number OR NEW.decision_hash IS NOT OLD.decision_hash OR
    NEW.proposer IS NOT OLD.proposer OR NEW.proposer_role IS NOT OLD.proposer_role OR
    NEW.proposed_at IS NOT OLD.proposed_at OR NEW.latest_at IS NOT OLD.latest_at OR
    NEW.deferrable_until IS NOT OLD.deferrable_until)
BEGIN SELECT RAISE(ABORT, 'what a check is about does not change'); END;

CREATE TRIGGER statutory_check_once BEFORE UPDATE ON statutory_check WHEN NEW.purged_at IS NULL AND (
    (OLD.approver IS NOT NULL AND NEW.approver IS NOT OLD.approver) OR
    (OLD.approver_role IS NOT NULL AND NEW.approver_role IS NOT OLD.approver_role) OR
    (OLD.approved_at IS NOT NULL AND NEW.approved_at IS NOT OLD.approved_at) OR
    (OLD.asked_at IS NOT NULL AND NEW.asked_at IS NOT OLD.asked_at) OR
    (OLD.answer IS NOT NULL AND NEW.answer IS NOT OLD.answer) OR
    (OLD.answered_at IS NOT NULL AND NEW.answered_at IS NOT OLD.answered_at) OR
    (OLD.noticed_at IS NOT NULL AND NEW.noticed_at IS NOT OLD.noticed_at) OR
    (OLD.deferred_until IS NOT NULL AND NEW.deferred_until IS NOT OLD.deferred_until) OR
    (OLD.deferral_proposer IS NOT NULL AND NEW.deferral_proposer IS NOT OLD.deferral_proposer) OR
    (OLD.deferral_proposer_role IS NOT NULL AND NEW.deferral_proposer_role IS NOT OLD.deferral_proposer_role) OR
    (OLD.deferral_approver IS NOT NULL AND NEW.deferral_approver IS NOT OLD.deferral_approver) OR
    (OLD.deferral_approver_role IS NOT NULL AND NEW.deferral_approver_role IS NOT OLD.deferral_approver_role) OR
    (OLD.appealed_at IS NOT NULL AND NEW.appealed_at IS NOT OLD.appealed_at) OR
    (OLD.appeal_due IS NOT NULL AND NEW.appeal_due IS NOT OLD.appeal_due) OR
    (OLD.appeal_outcome IS NOT NULL AND NEW.appeal_outcome IS NOT OLD.appeal_outcome) OR
    (OLD.appeal_decider IS NOT NULL AND NEW.appeal_decider IS NOT OLD.appeal_decider) OR
    (OLD.relied_at IS NOT NULL AND NEW.relied_at IS NOT OLD.relied_at))
BEGIN SELECT RAISE(ABORT, 'what was done about a check is not undone'); END;

CREATE TRIGGER statutory_check_lifted BEFORE UPDATE ON statutory_check WHEN NEW.purged_at IS NULL AND (
    OLD.lifted_at IS NOT NULL)
BEGIN SELECT RAISE(ABORT, 'a lifted check is only purged'); END;

CREATE TRIGGER statutory_check_verdict BEFORE UPDATE ON statutory_check WHEN NEW.purged_at IS NULL AND (
    OLD.verdict IN ('same', 'not_same') AND (NEW.verdict IS NOT OLD.verdict OR NEW.adjudicator IS NOT OLD.adjudicator))
BEGIN SELECT RAISE(ABORT, 'what people found is not found anew'); END;

CREATE TRIGGER statutory_check_expires BEFORE UPDATE ON statutory_check WHEN NEW.purged_at IS NULL AND (
    NEW.expires_at IS NOT OLD.expires_at AND (NEW.expires_at IS NULL OR NEW.expires_at <= OLD.expires_at
    OR OLD.extension_until IS NULL OR NEW.expires_at <> OLD.extension_until OR COALESCE(NEW.extender, '') = ''
    OR COALESCE(NEW.extender_role, '') = '' OR NEW.extender = OLD.extension_proposer
    OR NEW.extender_role = OLD.extension_proposer_role))
BEGIN SELECT RAISE(ABORT, 'a check is made longer by two officers'); END;

CREATE TRIGGER statutory_check_noticedef BEFORE UPDATE ON statutory_check WHEN NEW.purged_at IS NULL AND (
    NEW.noticed_at IS NOT NULL AND OLD.noticed_at IS NULL AND OLD.deferral_approver IS NOT NULL
    AND NEW.noticed_at < OLD.deferred_until)
BEGIN SELECT RAISE(ABORT, 'notice is deferred'); END;

CREATE TRIGGER statutory_check_reliance BEFORE UPDATE ON statutory_check WHEN NEW.purged_at IS NULL AND (
    NEW.relied_at IS NOT NULL AND OLD.relied_at IS NULL AND (COALESCE(OLD.verdict, '') <> 'same'
    OR OLD.noticed_at IS NULL OR (OLD.appealed_at IS NOT NULL AND OLD.appeal_outcome IS NULL)))
BEGIN SELECT RAISE(ABORT, 'nothing is denied before people confirmed it'); END;

CREATE TRIGGER statutory_check_extender BEFORE UPDATE ON statutory_check WHEN NEW.purged_at IS NULL AND (
    NEW.extender IS NOT OLD.extender AND NEW.expires_at = OLD.expires_at)
BEGIN SELECT RAISE(ABORT, 'a check is made longer by two officers'); END;

CREATE TRIGGER statutory_check_kept BEFORE DELETE ON statutory_check WHEN OLD.purged_at IS NULL
BEGIN SELECT RAISE(ABORT, 'a check is purged before its receipt goes'); END;

CREATE TRIGGER check_action_added BEFORE INSERT ON check_action WHEN
    EXISTS (SELECT 1 FROM statutory_check c WHERE c.id = NEW.check_id AND c.purged_at IS NOT NULL)
    OR NEW.sequence <> 1 + COALESCE((SELECT MAX(a.sequence) FROM check_action a WHERE a.check_id = NEW.check_id), 0)
BEGIN SELECT RAISE(ABORT, 'what is done about a check is added at the end'); END;

CREATE TRIGGER check_action_fixed BEFORE UPDATE ON check_action
BEGIN SELECT RAISE(ABORT, 'what was done about a check does not change'); END;

CREATE TRIGGER check_action_kept BEFORE DELETE ON check_action WHEN
    EXISTS (SELECT 1 FROM statutory_check c WHERE c.id = OLD.check_id AND c.purged_at IS NULL)
BEGIN SELECT RAISE(ABORT, 'what was done about a check goes with it'); END;
