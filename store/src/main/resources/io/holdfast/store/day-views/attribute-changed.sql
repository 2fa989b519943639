SELECT customer_id, name, value,
    CASE WHEN before IS NULL THEN NULL
         WHEN valid_at > valid_before THEN day_of(valid_at, batch_id)
         ELSE local_day(known_at) END AS from_day
FROM (
    SELECT *, lag(value) OVER version AS before, lag(valid_at) OVER version AS valid_before
    FROM (UNPIVOT (SELECT customer_id, valid_at, known_at, batch_id, row_no, ${attributes}
                   FROM customers_versions(known_by))
          ON ${attributes} INTO NAME name VALUE value)
    WINDOW version AS (PARTITION BY customer_id, name ORDER BY known_at, batch_id, row_no))
WHERE before IS DISTINCT FROM value
