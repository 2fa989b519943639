SELECT customer_id, name, value, day_of("at", batch_id) AS from_day
FROM attributes_known(known_by)
QUALIFY row_number() OVER (
    PARTITION BY customer_id, name, day_of("at", batch_id)
    ORDER BY "at" DESC, known_at DESC, batch_id DESC, row_no DESC) = 1
