CREATE TABLE inbox_file (
  path text PRIMARY KEY,
  bytes bigint NOT NULL,
  modified bigint NOT NULL,
  job uuid NOT NULL REFERENCES job (id)
);
