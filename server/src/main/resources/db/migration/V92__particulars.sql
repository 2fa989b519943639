-- What exactly went wrong, as a code with its values, for who words it in another language.
ALTER TABLE job ADD COLUMN problem_particular jsonb;
