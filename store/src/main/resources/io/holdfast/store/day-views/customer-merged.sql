SELECT
    customer_id,
    arg_max(acquired_at, (known_at, batch_id, row_no)) AS acquired_at,
    arg_max(batch_id, (known_at, batch_id, row_no)) FILTER (acquired_at IS NOT NULL) AS batch_id,
    arg_max(acquisition_cost, (known_at, batch_id, row_no)) AS acquisition_cost,
    arg_max(currency, (known_at, batch_id, row_no)) FILTER (acquisition_cost IS NOT NULL) AS currency,
    arg_max(gross_margin, (known_at, batch_id, row_no)) AS gross_margin,
    arg_max(owner, (known_at, batch_id, row_no)) AS owner,
    arg_max(segment, (known_at, batch_id, row_no)) AS segment,
    arg_max(industry, (known_at, batch_id, row_no)) AS industry,
    arg_max(country, (known_at, batch_id, row_no)) AS country,
    arg_max(region, (known_at, batch_id, row_no)) AS region,
    arg_max(city, (known_at, batch_id, row_no)) AS city,
    arg_max(kind, (known_at, batch_id, row_no)) AS kind,
    arg_max(acquisition_channel, (known_at, batch_id, row_no)) AS acquisition_channel
FROM customers_versions(known_by)
GROUP BY customer_id
