WITH days AS (SELECT customer_id, (ts::DATE - DATE '2023-01-01')::INT AS d FROM activity),
steps AS (SELECT d, lead(d) OVER (PARTITION BY customer_id ORDER BY d) AS nx FROM days),
gaps AS (SELECT d, nx FROM steps WHERE nx IS NULL OR nx > d),
h AS (SELECT d::INT AS d, least(coalesce(nx, 5000) - d, 4000)::INT AS g, count(*) AS c FROM gaps GROUP BY ALL),
mo AS (SELECT m::INT AS m, ((DATE '2023-01-01' + to_months(m::INT))::DATE - DATE '2023-01-01')::INT AS b,
  ((DATE '2023-01-01' + to_months(m::INT + 1))::DATE - DATE '2023-01-01')::INT AS e FROM range(36) t(m)),
th AS (SELECT x::INT AS t FROM range(1, 91) r(x)),
short AS (SELECT d, least(g, 92) AS g, sum(c)::BIGINT AS c FROM h GROUP BY ALL),
lostday AS (SELECT th.t AS t, d + th.t + 1 AS day, sum(c) AS c FROM short JOIN th ON g >= th.t + 2 WHERE d + th.t + 1 < 1096 GROUP BY ALL),
lost AS (SELECT t, m, sum(c)::BIGINT AS n FROM lostday JOIN mo ON day >= b AND day < e GROUP BY ALL),
backday AS (SELECT d + g AS day, least(g, 92) AS g, sum(c)::BIGINT AS c FROM h WHERE d + g < 1096 GROUP BY ALL),
backmo AS (SELECT m, g, sum(c)::BIGINT AS c FROM backday JOIN mo ON day >= b AND day < e GROUP BY ALL),
back AS (SELECT t, m, sum(c)::BIGINT AS n FROM backmo JOIN th ON g >= t + 2 GROUP BY ALL),
ends AS (SELECT m, e - 1 - d AS silent, sum(c)::BIGINT AS c FROM h JOIN mo ON e - 1 >= d AND e - 1 <= d + 90 AND e - 1 < d + g GROUP BY ALL),
act AS (SELECT t, m, sum(c)::BIGINT AS n FROM ends JOIN th ON silent <= t GROUP BY ALL)
SELECT th.t, mo.m, coalesce(act.n, 0)::BIGINT, coalesce(lost.n, 0)::BIGINT, coalesce(back.n, 0)::BIGINT FROM th CROSS JOIN mo
LEFT JOIN act ON act.t = th.t AND act.m = mo.m LEFT JOIN lost ON lost.t = th.t AND lost.m = mo.m
LEFT JOIN back ON back.t = th.t AND back.m = mo.m ORDER BY 1, 2
