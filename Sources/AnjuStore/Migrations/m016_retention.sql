-- What is kept until when: which rule of the pack a table follows, what each column holds, and what stays of a stay.

-- Key of the pack's rule; null where the program itself knows the end.
ALTER TABLE retention ADD COLUMN rule TEXT;
UPDATE retention SET rule = 'permit_files'
WHERE table_name IN ('case_file', 'case_subject', 'case_action', 'case_step', 'permit', 'permit_change', 'submission');
UPDATE retention SET rule = 'identity_and_supporting_images' WHERE table_name IN ('case_image', 'blob');
UPDATE retention SET rule = 'residence_registration'
WHERE table_name IN ('person', 'person_name', 'document', 'identity_claim', 'profile');
UPDATE retention SET rule = 'lodging_registration' WHERE table_name = 'stay';
UPDATE retention SET rule = 'employment_and_guarantees' WHERE table_name IN ('employment', 'guarantee');
UPDATE retention SET rule = 'settled_conflicts' WHERE table_name = 'conflict';
UPDATE retention SET rule = 'official_accounts' WHERE table_name = 'account';
UPDATE retention SET rule = 'registration_drafts' WHERE table_name IN ('registration_draft', 'draft_image');
UPDATE retention SET keep = '60 days after the case is closed; a portrait as long as its case' WHERE table_name = 'case_image';

-- Since when nothing else was kept of a person: set when what was last kept goes, and asked again before the person does.
ALTER TABLE person ADD COLUMN dormant_since BIGINT;
CREATE INDEX person_dormant ON person (dormant_since) WHERE dormant_since IS NOT NULL;

CREATE INDEX case_file_ended ON case_file (ended_at) WHERE ended_at IS NOT NULL;
CREATE INDEX stay_ended ON stay (until_at) WHERE until_at IS NOT NULL;
CREATE INDEX conflict_settled ON conflict (settled_at) WHERE settled_at IS NOT NULL;
CREATE INDEX employment_ended ON employment (until_day) WHERE until_day IS NOT NULL;
CREATE INDEX guarantee_ended ON guarantee (ended_at) WHERE ended_at IS NOT NULL;

-- How many stays a place had in a month, of people and beds that are no longer known.
CREATE TABLE past_occupancy (
    area     TEXT   NOT NULL,
    premises TEXT   NOT NULL,
    kind     TEXT   NOT NULL,
    month    TEXT   NOT NULL,
    stays    BIGINT NOT NULL CHECK (stays > 0),
    PRIMARY KEY (area, premises, kind, month)
);

-- What each column holds: nothing about anybody, a stand-in for somebody, personal, sensitive (PIPL article 28), a secret.
CREATE TABLE retention_column (
    table_name  TEXT NOT NULL,
    column_name TEXT NOT NULL,
    holds       TEXT NOT NULL CHECK (holds IN ('none', 'pseudonym', 'personal', 'sensitive', 'secret')),
    PRIMARY KEY (table_name, column_name)
);

INSERT INTO retention (table_name, keep, basis, rule) VALUES
    ('past_occupancy', 'life of the database', 'counts without people', NULL),
    ('retention_column', 'life of the database', 'PIPL Art.51', NULL);

-- columns
INSERT INTO retention_column (table_name, column_name, holds) VALUES
    ('access_block', 'confirmed_at', 'none'), ('access_block', 'confirmed_by', 'pseudonym'),
    ('access_block', 'from_at', 'none'), ('access_block', 'id', 'pseudonym'), ('access_block', 'level', 'sensitive'),
    ('access_block', 'lift_asked_at', 'none'), ('access_block', 'lift_asked_by', 'pseudonym'),
    ('access_block', 'lifted_by', 'pseudonym'), ('access_block', 'person', 'pseudonym'),
    ('access_block', 'set_by', 'pseudonym'), ('access_block', 'until_at', 'none'),
    ('access_block_group', 'block', 'pseudonym'), ('access_block_group', 'item_group', 'none'),
    ('account', 'created_at', 'none'), ('account', 'disabled_at', 'none'), ('account', 'id', 'pseudonym'),
    ('account', 'language', 'none'), ('account', 'login', 'personal'), ('account', 'name', 'personal'),
    ('account', 'office', 'none'), ('account', 'password_hash', 'secret'), ('account', 'role', 'none'),
    ('account', 'station', 'personal'),
    ('account_grant', 'account', 'pseudonym'), ('account_grant', 'approved_at', 'none'),
    ('account_grant', 'approved_by', 'pseudonym'), ('account_grant', 'ended_at', 'none'),
    ('account_grant', 'ended_by', 'pseudonym'), ('account_grant', 'from_at', 'none'),
    ('account_grant', 'id', 'pseudonym'), ('account_grant', 'office', 'none'),
    ('account_grant', 'proposed_at', 'none'), ('account_grant', 'proposed_by', 'pseudonym'),
    ('account_grant', 'role', 'none'), ('account_grant', 'until_at', 'none'),
    ('attempt', 'name', 'pseudonym'), ('attempt', 'tries', 'none'), ('attempt', 'window_began', 'none'),
    ('blob', 'created_at', 'none'), ('blob', 'media', 'none'), ('blob', 'name', 'pseudonym'),
    ('blob', 'sealed_key', 'secret'), ('blob', 'size', 'none'), ('blob', 'unused_at', 'none'),
    ('blob', 'uses', 'none'),
    ('break_glass', 'account', 'pseudonym'), ('break_glass', 'category', 'none'), ('break_glass', 'finding', 'none'),
    ('break_glass', 'id', 'pseudonym'), ('break_glass', 'opened_at', 'none'), ('break_glass', 'person', 'pseudonym'),
    ('break_glass', 'reviewed_at', 'none'), ('break_glass', 'reviewed_by', 'pseudonym'),
    ('break_glass', 'sealed', 'sensitive'), ('break_glass', 'until_at', 'none'),
    ('case_action', 'actor', 'personal'), ('case_action', 'at', 'none'), ('case_action', 'body', 'personal'),
    ('case_action', 'case_id', 'pseudonym'), ('case_action', 'id', 'pseudonym'), ('case_action', 'present', 'none'),
    ('case_action', 'sealed', 'sensitive'), ('case_action', 'sequence', 'none'),
    ('case_file', 'area', 'none'), ('case_file', 'code_hash', 'secret'), ('case_file', 'ended_at', 'none'),
    ('case_file', 'id', 'pseudonym'), ('case_file', 'number', 'pseudonym'), ('case_file', 'opened_at', 'none'),
    ('case_file', 'pack', 'none'), ('case_file', 'person', 'pseudonym'), ('case_file', 'procedure', 'none'),
    ('case_file', 'status', 'none'), ('case_file', 'version', 'none'),
    ('case_image', 'at', 'none'), ('case_image', 'blob', 'pseudonym'), ('case_image', 'case_id', 'pseudonym'),
    ('case_image', 'id', 'pseudonym'), ('case_image', 'kind', 'none'), ('case_image', 'person', 'pseudonym'),
    ('case_image', 'place', 'none'),
    ('case_step', 'account', 'pseudonym'), ('case_step', 'area', 'none'), ('case_step', 'case_id', 'pseudonym'),
    ('case_step', 'department', 'none'), ('case_step', 'due_at', 'none'), ('case_step', 'ground', 'personal'),
    ('case_step', 'ground_sealed', 'sensitive'), ('case_step', 'opened_at', 'none'), ('case_step', 'state', 'none'),
    ('case_step', 'step', 'none'),
    ('case_subject', 'case_id', 'pseudonym'), ('case_subject', 'kind', 'none'),
    ('case_subject', 'subject', 'pseudonym'),
    ('change', 'entry', 'pseudonym'), ('change', 'position', 'none'), ('change', 'subject', 'pseudonym'),
    ('conflict', 'area', 'none'), ('conflict', 'case_id', 'pseudonym'), ('conflict', 'id', 'pseudonym'),
    ('conflict', 'item', 'none'), ('conflict', 'raised_at', 'none'), ('conflict', 'sealed', 'sensitive'),
    ('conflict', 'settled_as', 'none'), ('conflict', 'settled_at', 'none'), ('conflict', 'settlement', 'sensitive'),
    ('conflict', 'subject', 'pseudonym'),
    ('document', 'area', 'none'), ('document', 'created_at', 'none'), ('document', 'expires_on', 'personal'),
    ('document', 'id', 'pseudonym'), ('document', 'kind', 'none'), ('document', 'last_four', 'personal'),
    ('document', 'number_index', 'pseudonym'), ('document', 'person', 'pseudonym'),
    ('draft_image', 'blob', 'pseudonym'), ('draft_image', 'draft', 'pseudonym'), ('draft_image', 'slot', 'none'),
    ('employment', 'area', 'none'), ('employment', 'case_id', 'pseudonym'), ('employment', 'created_at', 'none'),
    ('employment', 'from_day', 'personal'), ('employment', 'id', 'pseudonym'),
    ('employment', 'organisation', 'pseudonym'), ('employment', 'person', 'pseudonym'),
    ('employment', 'until_day', 'personal'),
    ('guarantee', 'area', 'none'), ('guarantee', 'case_id', 'pseudonym'), ('guarantee', 'created_at', 'none'),
    ('guarantee', 'ended_at', 'none'), ('guarantee', 'from_day', 'personal'),
    ('guarantee', 'guarantor_name', 'personal'), ('guarantee', 'id', 'pseudonym'), ('guarantee', 'kind', 'none'),
    ('guarantee', 'organisation', 'pseudonym'), ('guarantee', 'person', 'pseudonym'),
    ('guarantee', 'premises', 'pseudonym'), ('guarantee', 'until_day', 'personal'),
    ('idempotency', 'actor', 'pseudonym'), ('idempotency', 'at', 'none'), ('idempotency', 'fingerprint', 'pseudonym'),
    ('idempotency', 'request_key', 'pseudonym'), ('idempotency', 'resource', 'pseudonym'),
    ('idempotency', 'status', 'none'),
    ('identity_claim', 'area', 'none'), ('identity_claim', 'at', 'none'), ('identity_claim', 'document', 'pseudonym'),
    ('identity_claim', 'number_index', 'pseudonym'), ('identity_claim', 'person', 'pseudonym'),
    ('job', 'body', 'pseudonym'), ('job', 'due_at', 'none'), ('job', 'ended_at', 'none'), ('job', 'fence', 'none'),
    ('job', 'holder', 'none'), ('job', 'id', 'pseudonym'), ('job', 'kind', 'none'), ('job', 'leased_till', 'none'),
    ('job', 'tries', 'none'),
    ('lease', 'expires_at', 'none'), ('lease', 'fence', 'none'), ('lease', 'holder', 'none'),
    ('lease', 'name', 'none'),
    ('ledger_entry', 'action', 'none'), ('ledger_entry', 'actor', 'pseudonym'),
    ('ledger_entry', 'actor_kind', 'none'), ('ledger_entry', 'actor_name', 'personal'),
    ('ledger_entry', 'at', 'none'), ('ledger_entry', 'case_id', 'pseudonym'), ('ledger_entry', 'department', 'none'),
    ('ledger_entry', 'detail', 'personal'), ('ledger_entry', 'id', 'pseudonym'), ('ledger_entry', 'law', 'none'),
    ('ledger_entry', 'office', 'none'), ('ledger_entry', 'purpose', 'none'), ('ledger_entry', 'role', 'none'),
    ('ledger_entry', 'subject', 'pseudonym'),
    ('ledger_pending', 'entry', 'pseudonym'),
    ('ledger_subject', 'entry', 'pseudonym'), ('ledger_subject', 'subject', 'pseudonym'),
    ('migration', 'applied_at', 'none'), ('migration', 'checksum', 'none'), ('migration', 'name', 'none'),
    ('organisation', 'area', 'none'), ('organisation', 'created_at', 'none'), ('organisation', 'credit_code', 'none'),
    ('organisation', 'id', 'pseudonym'), ('organisation', 'kind', 'none'), ('organisation', 'name', 'none'),
    ('organisation', 'suspended_at', 'none'),
    ('organisation_site', 'address', 'none'), ('organisation_site', 'organisation', 'none'),
    ('organisation_site', 'place', 'none'),
    ('pack_version', 'content', 'none'), ('pack_version', 'hash', 'none'), ('pack_version', 'kept_at', 'none'),
    ('pack_version', 'pack', 'none'), ('pack_version', 'version', 'none'),
    ('past_occupancy', 'area', 'none'), ('past_occupancy', 'kind', 'none'), ('past_occupancy', 'month', 'none'),
    ('past_occupancy', 'premises', 'none'), ('past_occupancy', 'stays', 'none'),
    ('permit', 'area', 'none'), ('permit', 'bounded_by', 'none'), ('permit', 'case_id', 'pseudonym'),
    ('permit', 'handle', 'pseudonym'), ('permit', 'id', 'pseudonym'), ('permit', 'issued_at', 'none'),
    ('permit', 'kind', 'none'), ('permit', 'number', 'pseudonym'), ('permit', 'person', 'pseudonym'),
    ('permit', 'seal', 'personal'), ('permit', 'status', 'none'), ('permit', 'status_index', 'none'),
    ('permit', 'valid_from', 'personal'), ('permit', 'valid_until', 'personal'), ('permit', 'version', 'none'),
    ('permit_change', 'actor', 'personal'), ('permit_change', 'at', 'none'), ('permit_change', 'ended_index', 'none'),
    ('permit_change', 'law', 'none'), ('permit_change', 'permit', 'pseudonym'),
    ('permit_change', 'reason', 'personal'), ('permit_change', 'sealed', 'sensitive'),
    ('permit_change', 'status', 'none'), ('permit_change', 'valid_until', 'none'),
    ('permit_change', 'version', 'none'),
    ('permit_claim', 'kind', 'none'), ('permit_claim', 'permit', 'pseudonym'),
    ('permit_claim', 'person', 'pseudonym'),
    ('person', 'area', 'none'), ('person', 'birth_date', 'personal'), ('person', 'created_at', 'none'),
    ('person', 'dormant_since', 'none'), ('person', 'id', 'pseudonym'), ('person', 'language', 'personal'),
    ('person', 'name_chinese', 'personal'), ('person', 'name_native', 'personal'),
    ('person', 'name_primary', 'personal'), ('person', 'name_secondary', 'personal'),
    ('person', 'portrait', 'pseudonym'), ('person', 'sex', 'personal'), ('person', 'version', 'none'),
    ('person_name', 'birth_date', 'personal'), ('person_name', 'name_key', 'personal'),
    ('person_name', 'person', 'pseudonym'),
    ('premises', 'area', 'none'), ('premises', 'building_line', 'none'), ('premises', 'created_at', 'none'),
    ('premises', 'detail_index', 'pseudonym'), ('premises', 'id', 'pseudonym'), ('premises', 'kind', 'none'),
    ('premises', 'parent', 'pseudonym'), ('premises', 'sealed', 'personal'),
    ('profile', 'area', 'none'), ('profile', 'document', 'personal'), ('profile', 'kind', 'none'),
    ('profile', 'sealed', 'sensitive'), ('profile', 'subject', 'pseudonym'), ('profile', 'version', 'none'),
    ('registration_draft', 'account', 'pseudonym'), ('registration_draft', 'created_at', 'none'),
    ('registration_draft', 'expires_at', 'none'), ('registration_draft', 'form_key', 'pseudonym'),
    ('registration_draft', 'id', 'pseudonym'), ('registration_draft', 'kept_at', 'none'),
    ('registration_draft', 'office', 'none'), ('registration_draft', 'person', 'pseudonym'),
    ('registration_draft', 'portrait', 'pseudonym'), ('registration_draft', 'procedure', 'none'),
    ('registration_draft', 'sealed', 'sensitive'), ('registration_draft', 'version', 'none'),
    ('retention', 'basis', 'none'), ('retention', 'keep', 'none'), ('retention', 'rule', 'none'),
    ('retention', 'table_name', 'none'),
    ('retention_column', 'column_name', 'none'), ('retention_column', 'holds', 'none'),
    ('retention_column', 'table_name', 'none'),
    ('serial', 'next_serial', 'none'), ('serial', 'series', 'none'), ('serial', 'year', 'none'),
    ('session', 'account', 'pseudonym'), ('session', 'expires_at', 'none'), ('session', 'secret_hash', 'secret'),
    ('session', 'seen_at', 'none'), ('session', 'started_at', 'none'),
    ('setting', 'name', 'none'), ('setting', 'value', 'none'),
    ('sharing_agreement', 'approved_at', 'none'), ('sharing_agreement', 'approved_by', 'pseudonym'),
    ('sharing_agreement', 'area', 'none'), ('sharing_agreement', 'ended_at', 'none'),
    ('sharing_agreement', 'ended_by', 'pseudonym'), ('sharing_agreement', 'from_at', 'none'),
    ('sharing_agreement', 'giving', 'none'), ('sharing_agreement', 'id', 'pseudonym'),
    ('sharing_agreement', 'law', 'none'), ('sharing_agreement', 'proposed_at', 'none'),
    ('sharing_agreement', 'proposed_by', 'pseudonym'), ('sharing_agreement', 'purpose', 'none'),
    ('sharing_agreement', 'receiving', 'none'), ('sharing_agreement', 'until_at', 'none'),
    ('sharing_agreement_group', 'agreement', 'pseudonym'), ('sharing_agreement_group', 'item_group', 'none'),
    ('stay', 'area', 'none'), ('stay', 'case_id', 'pseudonym'), ('stay', 'created_at', 'none'),
    ('stay', 'from_at', 'personal'), ('stay', 'id', 'pseudonym'), ('stay', 'kind', 'none'),
    ('stay', 'person', 'pseudonym'), ('stay', 'premises', 'pseudonym'), ('stay', 'until_at', 'personal'),
    ('submission', 'actor', 'personal'), ('submission', 'area', 'none'), ('submission', 'at', 'none'),
    ('submission', 'case_id', 'pseudonym'), ('submission', 'channel', 'none'), ('submission', 'document', 'personal'),
    ('submission', 'form', 'none'), ('submission', 'id', 'pseudonym'), ('submission', 'language', 'none'),
    ('submission', 'pack', 'none'), ('submission', 'place', 'none'), ('submission', 'sealed', 'sensitive'),
    ('submission', 'subject', 'pseudonym'), ('submission', 'subjects', 'pseudonym');

INSERT INTO retention_column (table_name, column_name, holds) VALUES
    ('own_request', 'answer', 'sensitive'),
    ('own_request', 'asks', 'none'),
    ('own_request', 'decided_at', 'none'),
    ('own_request', 'decided_by', 'pseudonym'),
    ('own_request', 'decision', 'none'),
    ('own_request', 'due_at', 'none'),
    ('own_request', 'entitlement', 'none'),
    ('own_request', 'ground', 'none'),
    ('own_request', 'id', 'pseudonym'),
    ('own_request', 'law', 'none'),
    ('own_request', 'person', 'pseudonym'),
    ('own_request', 'received_at', 'none'),
    ('own_request', 'sealed', 'sensitive'),
    ('own_request', 'topic', 'pseudonym'),
    ('own_request', 'withdrawn_at', 'none'),
    ('own_restriction', 'from_at', 'none'),
    ('own_restriction', 'item_group', 'none'),
    ('own_restriction', 'law', 'none'),
    ('own_restriction', 'person', 'pseudonym'),
    ('own_restriction', 'request', 'pseudonym'),
    ('own_restriction', 'until_at', 'none'),
    ('own_session', 'expires_at', 'none'),
    ('own_session', 'person', 'pseudonym'),
    ('own_session', 'secret_hash', 'secret'),
    ('own_session', 'seen_at', 'none'),
    ('own_session', 'sheet', 'pseudonym'),
    ('own_session', 'started_at', 'none'),
    ('own_sheet', 'code_hash', 'secret'),
    ('own_sheet', 'ended_as', 'none'),
    ('own_sheet', 'ended_at', 'none'),
    ('own_sheet', 'expires_at', 'none'),
    ('own_sheet', 'id', 'pseudonym'),
    ('own_sheet', 'made_at', 'none'),
    ('own_sheet', 'made_by', 'pseudonym'),
    ('own_sheet', 'office', 'none'),
    ('own_sheet', 'person', 'pseudonym');
