SELECT customer_id, day_of(acquired_at, batch_id) AS acquired_day
FROM (${customer_row})
