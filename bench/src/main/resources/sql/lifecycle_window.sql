WITH cw AS (SELECT DISTINCT customer_id, ((ts::DATE - DATE '2023-01-01') // 7)::INT AS w FROM activity),
l AS (SELECT w, lag(w) OVER o AS p, lead(w) OVER o AS nx FROM cw WINDOW o AS (PARTITION BY customer_id ORDER BY w)),
ev AS (SELECT w, (p IS NULL)::INT AS nw, (p = w - 1)::INT AS rt, (p < w - 1)::INT AS rs, 0 AS dm FROM l
  UNION ALL SELECT w + 1, 0, 0, 0, 1 FROM l WHERE nx IS NULL OR nx > w + 1
  UNION ALL SELECT w::INT, 0, 0, 0, 0 FROM range(157) t(w))
SELECT w, coalesce(sum(nw), 0)::BIGINT, coalesce(sum(rt), 0)::BIGINT, coalesce(sum(rs), 0)::BIGINT, sum(dm)::BIGINT FROM ev WHERE w < 157 GROUP BY w ORDER BY w
