-- What the table refuses whoever writes: PostgreSQL's triggers.

CREATE FUNCTION statutory_check_insert() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF
    NEW.approver IS NOT NULL OR NEW.asked_at IS NOT NULL OR NEW.answer IS NOT NULL OR NEW.verdict IS NOT NULL OR
    NEW.noticed_at IS NOT NULL OR NEW.deferred_until IS NOT NULL OR NEW.extension_until IS NOT NULL OR
    NEW.extender IS NOT NULL OR NEW.appealed_at IS NOT NULL OR NEW.appeal_outcome IS NOT NULL OR
    NEW.relied_at IS NOT NULL OR NEW.lifted_at IS NOT NULL OR NEW.purged_at IS NOT NULL
    THEN RAISE EXCEPTION 'a check begins as a proposal'; END IF;
    RETURN NEW;
END
$$;

CREATE FUNCTION statutory_check_update() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF OLD.purged_at IS NOT NULL THEN
        RAISE EXCEPTION 'a purged check does not change';
    END IF;
    IF NEW.purged_at IS NOT NULL THEN
        IF NEW.id IS DISTINCT FROM OLD.id OR NEW.case_id IS DISTINCT FROM OLD.case_id
    OR (OLD.appealed_at IS NOT NULL AND OLD.appeal_outcome IS NULL AND OLD.lifted_at IS NULL)
    OR (NEW.purged_at < OLD.expires_at AND OLD.lifted_at IS NULL AND COALESCE(OLD.answer, '') <> 'clear'
        AND COALESCE(OLD.verdict, '') <> 'not_same')
        THEN RAISE EXCEPTION 'a check that may still act is not purged'; END IF;
        RETURN NEW;
    END IF;
    IF
    NEW.id IS DISTINCT FROM OLD.id OR NEW.case_id IS DISTINCT FROM OLD.case_id OR
    NEW.step IS DISTINCT FROM OLD.step OR NEW.question IS DISTINCT FROM OLD.question OR
    NEW.authority IS DISTINCT FROM OLD.authority OR NEW.ground IS DISTINCT FROM OLD.ground OR
    NEW.decision_number IS DISTINCT FROM OLD.decision_number OR
    NEW.decision_hash IS DISTINCT FROM OLD.decision_hash OR NEW.proposer IS DISTINCT FROM OLD.proposer OR
    NEW.proposer_role IS DISTINCT FROM OLD.proposer_role OR NEW.proposed_at IS DISTINCT FROM OLD.proposed_at OR
    NEW.latest_at IS DISTINCT FROM OLD.latest_at OR NEW.deferrable_until IS DISTINCT FROM OLD.deferrable_until
    THEN RAISE EXCEPTION 'what a check is about does not change'; END IF;
    IF
    (OLD.approver IS NOT NULL AND NEW.approver IS DISTINCT FROM OLD.approver) OR
    (OLD.approver_role IS NOT NULL AND NEW.approver_role IS DISTINCT FROM OLD.approver_role) OR
    (OLD.approved_at IS NOT NULL AND NEW.approved_at IS DISTINCT FROM OLD.approved_at) OR
    (OLD.asked_at IS NOT NULL AND NEW.asked_at IS DISTINCT FROM OLD.asked_at) OR
    (OLD.answer IS NOT NULL AND NEW.answer IS DISTINCT FROM OLD.answer) OR
    (OLD.answered_at IS NOT NULL AND NEW.answered_at IS DISTINCT FROM OLD.answered_at) OR
    (OLD.noticed_at IS NOT NULL AND NEW.noticed_at IS DISTINCT FROM OLD.noticed_at) OR
    (OLD.deferred_until IS NOT NULL AND NEW.deferred_until IS DISTINCT FROM OLD.deferred_until) OR
    (OLD.deferral_proposer IS NOT NULL AND NEW.deferral_proposer IS DISTINCT FROM OLD.deferral_proposer) OR
    (OLD.deferral_proposer_role IS NOT NULL AND NEW.deferral_proposer_role IS DISTINCT FROM OLD.deferral_proposer_role) OR
    (OLD.deferral_approver IS NOT NULL AND NEW.deferral_approver IS DISTINCT FROM OLD.deferral_approver) OR
    (OLD.deferral_approver_role IS NOT NULL AND NEW.deferral_approver_role IS DISTINCT FROM OLD.deferral_approver_role) OR
    (OLD.appealed_at IS NOT NULL AND NEW.appealed_at IS DISTINCT FROM OLD.appealed_at) OR
    (OLD.appeal_due IS NOT NULL AND NEW.appeal_due IS DISTINCT FROM OLD.appeal_due) OR
    (OLD.appeal_outcome IS NOT NULL AND NEW.appeal_outcome IS DISTINCT FROM OLD.appeal_outcome) OR
    (OLD.appeal_decider IS NOT NULL AND NEW.appeal_decider IS DISTINCT FROM OLD.appeal_decider) OR
    (OLD.relied_at IS NOT NULL AND NEW.relied_at IS DISTINCT FROM OLD.relied_at)
    THEN RAISE EXCEPTION 'what was done about a check is not undone'; END IF;
    IF
    OLD.lifted_at IS NOT NULL
    THEN RAISE EXCEPTION 'a lifted check is only purged'; END IF;
    IF
    OLD.verdict IN ('same', 'not_same') AND (NEW.verdict IS DISTINCT FROM OLD.verdict OR NEW.adjudicator IS DISTINCT FROM OLD.adjudicator)
    THEN RAISE EXCEPTION 'what people found is not found anew'; END IF;
    IF
    NEW.expires_at IS DISTINCT FROM OLD.expires_at AND (NEW.expires_at IS NULL OR NEW.expires_at <= OLD.expires_at
    OR OLD.extension_until IS NULL OR NEW.expires_at <> OLD.extension_until OR COALESCE(NEW.extender, '') = ''
    OR COALESCE(NEW.extender_role, '') = '' OR NEW.extender = OLD.extension_proposer
    OR NEW.extender_role = OLD.extension_proposer_role)
    THEN RAISE EXCEPTION 'a check is made longer by two officers'; END IF;
    IF
    NEW.noticed_at IS NOT NULL AND OLD.noticed_at IS NULL AND OLD.deferral_approver IS NOT NULL
    AND NEW.noticed_at < OLD.deferred_until
    THEN RAISE EXCEPTION 'notice is deferred'; END IF;
    IF
    NEW.relied_at IS NOT NULL AND OLD.relied_at IS NULL AND (COALESCE(OLD.verdict, '') <> 'same'
    OR OLD.noticed_at IS NULL OR (OLD.appealed_at IS NOT NULL AND OLD.appeal_outcome IS NULL))
    THEN RAISE EXCEPTION 'nothing is denied before people confirmed it'; END IF;
    IF
    NEW.extender IS DISTINCT FROM OLD.extender AND NEW.expires_at = OLD.expires_at
    THEN RAISE EXCEPTION 'a check is made longer by two officers'; END IF;
    RETURN NEW;
END
$$;

CREATE FUNCTION statutory_check_delete() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF OLD.purged_at IS NULL THEN
        RAISE EXCEPTION 'a check is purged before its receipt goes';
    END IF;
    RETURN OLD;
END
$$;

CREATE FUNCTION check_action_insert() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF EXISTS (SELECT 1 FROM statutory_check c WHERE c.id = NEW.check_id AND c.purged_at IS NOT NULL)
        OR NEW.sequence <> 1 + COALESCE((SELECT MAX(a.sequence) FROM check_action a WHERE a.check_id = NEW.check_id), 0)
    THEN
        RAISE EXCEPTION 'what is done about a check is added at the end';
    END IF;
    RETURN NEW;
END
$$;

CREATE FUNCTION check_action_update() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'what was done about a check does not change';
END
$$;

CREATE FUNCTION check_action_delete() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF EXISTS (SELECT 1 FROM statutory_check c WHERE c.id = OLD.check_id AND c.purged_at IS NULL) THEN
        RAISE EXCEPTION 'what was done about a check goes with it';
    END IF;
    RETURN OLD;
END
$$;

CREATE TRIGGER statutory_check_begins BEFORE INSERT ON statutory_check
    FOR EACH ROW EXECUTE FUNCTION statutory_check_insert();
CREATE TRIGGER statutory_check_changes BEFORE UPDATE ON statutory_check
    FOR EACH ROW EXECUTE FUNCTION statutory_check_update();
CREATE TRIGGER statutory_check_kept BEFORE DELETE ON statutory_check
    FOR EACH ROW EXECUTE FUNCTION statutory_check_delete();
CREATE TRIGGER check_action_added BEFORE INSERT ON check_action
    FOR EACH ROW EXECUTE FUNCTION check_action_insert();
CREATE TRIGGER check_action_fixed BEFORE UPDATE ON check_action
    FOR EACH ROW EXECUTE FUNCTION check_action_update();
CREATE TRIGGER check_action_kept BEFORE DELETE ON check_action
    FOR EACH ROW EXECUTE FUNCTION check_action_delete();
