-- Permits that stay in use while they are endorsed once a year.

-- The first day of the years of residence that count; NULL of a permit that ends with its last day.
ALTER TABLE permit ADD COLUMN counted_from TEXT;
CREATE INDEX permit_endorsed ON permit (status, valid_until) WHERE counted_from IS NOT NULL;

INSERT INTO retention_column (table_name, column_name, holds) VALUES ('permit', 'counted_from', 'personal');
