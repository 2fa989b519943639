-- Links that sign one person in, once and soon; the account is the one they sign in to.
CREATE TABLE sign_in_link (
  token_hash bytea PRIMARY KEY,
  account_id uuid NOT NULL REFERENCES account (id),
  created_at timestamptz NOT NULL,
  used_at timestamptz
);
