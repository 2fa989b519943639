CREATE TABLE idempotency_key (
  name bytea PRIMARY KEY,
  request_hash bytea,
  status integer,
  content_type text,
  location text,
  sealed_body bytea,
  created_at timestamptz NOT NULL
);
CREATE INDEX idempotency_key_age ON idempotency_key (created_at);
