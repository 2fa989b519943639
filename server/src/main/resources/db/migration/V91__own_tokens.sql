-- A token that a person made for himself; it is good for no more than he is.
ALTER TABLE api_token ADD COLUMN account_id uuid REFERENCES account (id);
CREATE INDEX api_token_account ON api_token (account_id) WHERE account_id IS NOT NULL;
