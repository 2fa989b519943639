SELECT customer_id, local_day("at") AS day, lower(status) = 'void' AS is_void, reason_code, competitor
FROM statuses_known(known_by)
