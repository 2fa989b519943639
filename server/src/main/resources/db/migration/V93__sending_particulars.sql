-- What exactly kept a letter from being sent, as a code with its values, for who words it in another language.
ALTER TABLE mail_sending ADD COLUMN problem_particular jsonb;
