WITH x AS (SELECT customer_id, bit_or(CASE WHEN w < 60 THEN 1::BIGINT << w ELSE 0 END) AS a,
    bit_or(CASE WHEN w >= 60 AND w < 120 THEN 1::BIGINT << (w - 60) ELSE 0 END) AS b,
    bit_or(CASE WHEN w >= 120 THEN 1::BIGINT << (w - 120) ELSE 0 END) AS c, min(w) AS f
  FROM (SELECT customer_id, ((ts::DATE - DATE '2023-01-01') // 7)::INT AS w FROM activity) GROUP BY customer_id),
s AS (SELECT 0 AS base, a AS now, a << 1 AS before, f FROM x
  UNION ALL SELECT 60, b, (b << 1) | (a >> 59), f FROM x
  UNION ALL SELECT 120, c, (c << 1) | (b >> 59), f FROM x),
p AS (SELECT base, now, before & ((1::BIGINT << 60) - 1) AS before, CASE WHEN f >= base AND f < base + 60 THEN f ELSE -1 END AS f, count(*) AS n FROM s WHERE now <> 0 OR before <> 0 GROUP BY ALL),
e AS (SELECT base + i::INT AS w, f, n, (now >> i::INT) & 1 AS isnow, (before >> i::INT) & 1 AS was FROM p, range(60) t(i) WHERE (((now | before) >> i::INT) & 1) = 1)
SELECT w, coalesce(sum(n) FILTER (f = w), 0)::BIGINT, coalesce(sum(n) FILTER (isnow = 1 AND was = 1), 0)::BIGINT,
  coalesce(sum(n) FILTER (isnow = 1 AND was = 0 AND f <> w), 0)::BIGINT, coalesce(sum(n) FILTER (isnow = 0 AND was = 1), 0)::BIGINT
FROM (SELECT * FROM e UNION ALL SELECT w::INT, -2, 0, 0, 0 FROM range(157) t(w)) WHERE w < 157 GROUP BY w ORDER BY w
