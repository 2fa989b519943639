-- Letters sent again and again, and each of their sendings. A sending is marked before the letter is handed over, so that a
-- server that died in between never sends it twice.
CREATE TABLE mail_schedule (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  maker uuid NOT NULL REFERENCES account (id),
  name text NOT NULL,
  recipients text NOT NULL,
  rhythm text NOT NULL,
  day integer NOT NULL,
  at time NOT NULL,
  zone text NOT NULL,
  language text NOT NULL,
  definition text NOT NULL,
  segment text NOT NULL,
  attached text NOT NULL,
  active boolean NOT NULL,
  stopped_because text,
  next_at timestamptz NOT NULL,
  created_at timestamptz NOT NULL
);
CREATE INDEX mail_schedule_due ON mail_schedule (next_at) WHERE active;

CREATE TABLE mail_sending (
  number bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  id uuid NOT NULL UNIQUE DEFAULT gen_random_uuid(),
  schedule uuid NOT NULL REFERENCES mail_schedule (id) ON DELETE CASCADE,
  due_at timestamptz NOT NULL,
  asked_by text NOT NULL,
  state text NOT NULL,
  attempts integer NOT NULL DEFAULT 0,
  try_at timestamptz NOT NULL,
  recipients text NOT NULL,
  job uuid,
  problem_code text,
  problem text,
  finished_at timestamptz,
  UNIQUE (schedule, due_at)
);
CREATE INDEX mail_sending_open ON mail_sending (try_at) WHERE state IN ('waiting', 'sending');
