SELECT customer_id, name, value, day_of("at", batch_id) AS from_day
FROM attributes_known(known_by)
