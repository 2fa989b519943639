-- Customers of whom it was forgotten who they are; by what id they were known stands nowhere.
CREATE TABLE erasures (pseudonym VARCHAR PRIMARY KEY, erased_at TIMESTAMP NOT NULL);
