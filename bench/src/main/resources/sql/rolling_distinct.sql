WITH days AS (SELECT DISTINCT customer_id, (ts::DATE - DATE '2023-01-01')::SMALLINT AS d FROM activity),
gaps AS (SELECT d, lead(d) OVER (PARTITION BY customer_id ORDER BY d) AS nx FROM days),
h AS (SELECT d::INT AS d, least(coalesce(nx, 5000) - d, 4000)::INT AS g, count(*) AS c FROM gaps GROUP BY ALL),
ev AS (SELECT d AS t, c AS a, 0::BIGINT AS l, 0::BIGINT AS r, 0::BIGINT AS k FROM h
  UNION ALL SELECT d + least(g, 16), -c, 0, 0, 0 FROM h
  UNION ALL SELECT d + 16, 0, c, 0, 0 FROM h WHERE g > 16
  UNION ALL SELECT d + g, 0, 0, c, 0 FROM h WHERE g > 16
  UNION ALL SELECT d + 11, 0, 0, 0, c FROM h WHERE g > 11
  UNION ALL SELECT d + least(g, 16), 0, 0, 0, -c FROM h WHERE g > 11),
each AS (SELECT t::INT AS t, sum(a) AS a, sum(l) AS l, sum(r) AS r, sum(k) AS k FROM (SELECT * FROM ev WHERE t < 1096
  UNION ALL SELECT t::INT, 0, 0, 0, 0 FROM range(1096) x(t)) GROUP BY t),
run AS (SELECT t, sum(a) OVER (ORDER BY t) AS active, sum(k) OVER (ORDER BY t) AS risk, l, r FROM each)
SELECT t, active::BIGINT, risk::BIGINT, l::BIGINT, r::BIGINT FROM run WHERE t >= 96 ORDER BY t
