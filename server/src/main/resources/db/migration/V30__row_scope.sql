-- Whose customers someone sees, where it is not what his role has; and the same for programs.
ALTER TABLE account ADD COLUMN row_scope text;
ALTER TABLE api_token ADD COLUMN row_scope text, ADD COLUMN team text, ADD COLUMN customer_owner text;
CREATE INDEX account_team ON account (team);
