CREATE TABLE job (
  number bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  id uuid NOT NULL UNIQUE DEFAULT gen_random_uuid(),
  kind text NOT NULL,
  state text NOT NULL,
  actor text NOT NULL,
  subject text NOT NULL,
  request jsonb NOT NULL,
  result jsonb,
  problem_code text,
  problem text,
  attempts integer NOT NULL DEFAULT 0,
  cancel_requested boolean NOT NULL DEFAULT false,
  created_at timestamptz NOT NULL,
  started_at timestamptz,
  finished_at timestamptz
);
CREATE INDEX job_open ON job (number) WHERE state IN ('queued', 'running');
CREATE INDEX job_kind ON job (kind, number);

CREATE TABLE upload (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  name text NOT NULL,
  bytes bigint NOT NULL,
  actor text NOT NULL,
  created_at timestamptz NOT NULL
);
