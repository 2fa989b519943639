SELECT customer_id, name, value, local_day("at") AS from_day
FROM attributes_known(known_by)
QUALIFY row_number() OVER (
    PARTITION BY customer_id, name, local_day("at")
    ORDER BY "at" DESC, known_at DESC, batch_id DESC, row_no DESC) = 1
