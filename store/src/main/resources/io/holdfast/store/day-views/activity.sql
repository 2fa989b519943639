SELECT customer_id, day_of("at", batch_id) AS day, name, value
FROM ${activities}
