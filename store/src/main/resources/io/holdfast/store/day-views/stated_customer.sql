SELECT customer_id, local_day(acquired_at) AS acquired_day
FROM (${customer_row})
