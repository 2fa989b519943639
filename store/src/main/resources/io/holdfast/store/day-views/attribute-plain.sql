SELECT customer_id, name, value, NULL::DATE AS from_day
FROM (UNPIVOT (SELECT customer_id, ${attributes} FROM customers_known(known_by))
      ON ${attributes} INTO NAME name VALUE value)
