SELECT customer_id, local_day("at") AS day, name, value
FROM ${activities}
