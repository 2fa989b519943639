SELECT customer_id, name, value, local_day("at") AS from_day
FROM attributes_known(known_by)
