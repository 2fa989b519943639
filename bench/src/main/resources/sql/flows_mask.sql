WITH x AS (SELECT customer_id, bit_or(CASE WHEN hi >= lo THEN (1::BIGINT << (hi + 1)) - (1::BIGINT << lo) ELSE 0 END) AS a, min(lo) AS f
  FROM (SELECT customer_id, (year(start_date) - 2023) * 12 + month(start_date) - 1 AS lo,
      coalesce((year(end_date) - 2023) * 12 + month(end_date) - 2, 35) AS hi FROM contracts) GROUP BY customer_id),
p AS (SELECT a, f, count(*) AS c FROM x GROUP BY a, f),
e AS (SELECT m::INT AS m, f, c, (((a << 1) >> m::INT) & 1) = 1 AS was, ((a >> m::INT) & 1) = 1 AS isnow FROM p, range(36) t(m))
SELECT m, coalesce(sum(c) FILTER (was), 0)::BIGINT, coalesce(sum(c) FILTER (isnow), 0)::BIGINT,
  coalesce(sum(c) FILTER (f = m), 0)::BIGINT, coalesce(sum(c) FILTER (was AND NOT isnow), 0)::BIGINT
FROM e GROUP BY m ORDER BY m
