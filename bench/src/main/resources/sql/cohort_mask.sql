WITH x AS (SELECT customer_id, bit_or(1::BIGINT << ((year(ts) - 2023) * 12 + month(ts) - 1)::INT) AS a FROM activity GROUP BY customer_id),
p AS (SELECT a, count(*) AS n FROM x GROUP BY a)
SELECT bit_count((a & -a) - 1)::BIGINT AS c, m - bit_count((a & -a) - 1) AS age, sum(n)::BIGINT AS n
FROM p, range(36) t(m) WHERE ((a >> m::INT) & 1) = 1 GROUP BY ALL ORDER BY ALL
