SELECT customer_id, name, value, from_day
FROM (${attribute_facts})
UNION ALL
SELECT h.customer_id, h.name, h.value, h.from_day
FROM (${attribute_history} UNION ALL ${attribute_economics}) h
WHERE NOT EXISTS (
    SELECT 1 FROM attributes_known(known_by) a
    WHERE a.name IN (${attribute_names}) AND a.customer_id = h.customer_id AND a.name = h.name
      AND day_of(a."at", a.batch_id) IS NOT DISTINCT FROM h.from_day)
