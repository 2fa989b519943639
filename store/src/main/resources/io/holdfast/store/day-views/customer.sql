SELECT
    who.customer_id,
    day_of(c.acquired_at, c.batch_id) AS acquired_day,
    a.acquisition_cost,
    a.currency,
    c.gross_margin,
    c.owner, c.segment, c.industry, c.country, c.region, c.city, c.kind, c.acquisition_channel
FROM (${customer_ids}) who
LEFT JOIN (${customer_row}) c ON c.customer_id = who.customer_id
LEFT JOIN (${acquisition}) a ON a.customer_id = who.customer_id
