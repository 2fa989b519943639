-- Tables beside the facts; the tables of the facts follow from the kinds of facts.
CREATE TABLE workspace (name VARCHAR PRIMARY KEY, value VARCHAR NOT NULL);

CREATE TABLE batches (
    batch_id INTEGER PRIMARY KEY,
    source VARCHAR NOT NULL,
    kind VARCHAR NOT NULL,
    file_name VARCHAR NOT NULL,
    file_sha256 VARCHAR NOT NULL,
    mapping VARCHAR NOT NULL,
    known_at TIMESTAMP NOT NULL,
    rows_read BIGINT NOT NULL,
    rows_accepted BIGINT NOT NULL,
    rows_known BIGINT NOT NULL,
    rows_quarantined BIGINT NOT NULL,
    finished_at TIMESTAMP NOT NULL
);

CREATE TABLE quarantine (
    batch_id INTEGER NOT NULL,
    file VARCHAR,
    row_no BIGINT,
    column_name VARCHAR,
    value VARCHAR,
    reason_code VARCHAR NOT NULL,
    reason VARCHAR NOT NULL
);

-- Tombstones: a batch named here counts as never imported from known_at on.
CREATE TABLE undone (batch_id INTEGER PRIMARY KEY, known_at TIMESTAMP NOT NULL);

-- Tables in which some natural key has more than one version, kept at each commit.
CREATE TABLE versioned (table_name VARCHAR PRIMARY KEY);
