SELECT
    customer_id,
    order_id,
    local_day(ordered_at) AS day,
    amount,
    CASE WHEN amount IS NOT NULL THEN coalesce(currency, ${currency}) END AS currency,
    local_day(returned_at) AS returned_day,
    product
FROM ${orders}
