SELECT customer_id, name, value, NULL::DATE AS from_day
FROM (UNPIVOT (SELECT customer_id, in_units(acquisition_cost, currency) AS acquisition_cost,
                   nullif(currency, ${currency}) AS acquisition_currency
               FROM (${acquisition}))
      ON acquisition_cost, acquisition_currency INTO NAME name VALUE value)
UNION ALL
SELECT customer_id, 'gross_margin', gross_margin::VARCHAR, NULL::DATE
FROM (${customer_row})
WHERE gross_margin IS NOT NULL
