SELECT coalesce(r.customer_id, k.customer_id) AS customer_id,
    coalesce(r.acquisition_cost, k.amount) AS acquisition_cost,
    CASE WHEN r.acquisition_cost IS NOT NULL THEN coalesce(r.currency, ${currency}) ELSE k.currency END AS currency
FROM (SELECT customer_id, acquisition_cost, currency FROM (${customer_row}) WHERE acquisition_cost IS NOT NULL) r
FULL JOIN (
    SELECT customer_id, sum(amount)::BIGINT AS amount, min(coalesce(currency, ${currency})) AS currency
    FROM costs_known(known_by)
    WHERE lower(trim(kind)) = 'acquisition'
    GROUP BY customer_id
    HAVING count(DISTINCT coalesce(currency, ${currency})) = 1) k ON k.customer_id = r.customer_id
