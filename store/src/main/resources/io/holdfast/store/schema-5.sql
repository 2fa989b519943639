-- By what sum of his id an erased customer is known again when a later file brings him; the id itself stands nowhere.
ALTER TABLE erasures ADD COLUMN id_sum VARCHAR;
