-- What was odd about the rows of a batch: codes and values, no sentences.
CREATE TABLE findings (
    batch_id INTEGER NOT NULL,
    finding_no INTEGER NOT NULL,
    code VARCHAR NOT NULL,
    form VARCHAR NOT NULL,
    touched BIGINT NOT NULL,
    churn_points DOUBLE,
    no_effect VARCHAR
);

-- Values of a finding by name; without a name, parts of its sample.
CREATE TABLE finding_details (
    batch_id INTEGER NOT NULL,
    finding_no INTEGER NOT NULL,
    detail_no INTEGER NOT NULL,
    name VARCHAR NOT NULL,
    value VARCHAR NOT NULL
);
