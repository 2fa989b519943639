SELECT customer_id, day_of("at", batch_id) AS day, lower(status) = 'void' AS is_void, reason_code, competitor, source
FROM statuses_known(known_by)
QUALIFY row_number() OVER (
    PARTITION BY customer_id, day_of("at", batch_id)
    ORDER BY "at" DESC, known_at DESC, batch_id DESC, row_no DESC) = 1
