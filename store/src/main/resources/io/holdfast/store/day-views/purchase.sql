SELECT
    customer_id,
    order_id,
    day_of(ordered_at, batch_id) AS day,
    amount,
    CASE WHEN amount IS NOT NULL THEN coalesce(currency, ${currency}) END AS currency,
    day_of(returned_at, batch_id) AS returned_day,
    product,
    source
FROM ${orders}
