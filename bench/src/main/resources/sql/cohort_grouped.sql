WITH x AS (SELECT customer_id, bit_or(1::BIGINT << ((year(ts) - 2023) * 12 + month(ts) - 1)::INT) AS a FROM activity GROUP BY customer_id),
p AS (SELECT grouping_id(country, channel, segment, device, tier) AS g, right(coalesce(country, channel, segment, device, tier), 1)::INT AS v, a, count(*) AS n
  FROM x JOIN customers USING (customer_id) GROUP BY GROUPING SETS ((country, a), (channel, a), (segment, a), (device, a), (tier, a)))
SELECT CASE g WHEN 15 THEN 0 WHEN 23 THEN 1 WHEN 27 THEN 2 WHEN 29 THEN 3 ELSE 4 END AS attribute, v, bit_count((a & -a) - 1)::BIGINT AS c,
  m - bit_count((a & -a) - 1) AS age, sum(n)::BIGINT AS n
FROM p, range(36) t(m) WHERE ((a >> m::INT) & 1) = 1 GROUP BY ALL ORDER BY ALL
