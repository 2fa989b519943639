WITH s AS (SELECT customer_id AS id, (year(start_date) - 2023) * 12 + month(start_date) - 1 AS lo,
    coalesce((year(end_date) - 2023) * 12 + month(end_date) - 2, 35) AS hi, (mrr * 100)::BIGINT AS v FROM contracts),
a AS (SELECT id, count(*) AS contracts, min(lo) AS lo, min(hi) AS hi, min(v) AS v FROM s WHERE hi >= lo GROUP BY id),
one AS (SELECT lo, hi, sum(v) AS v FROM a WHERE contracts = 1 GROUP BY lo, hi),
w AS (SELECT lo, hi, v, lag(hi) OVER o AS before, lag(v) OVER o AS old, lead(lo) OVER o AS next FROM s
  WHERE hi >= lo AND id IN (SELECT id FROM a WHERE contracts > 1) WINDOW o AS (PARTITION BY id ORDER BY lo)),
ev AS (SELECT lo AS m, CASE WHEN before IS NULL THEN v ELSE 0 END AS n, CASE WHEN before + 1 = lo AND v > old THEN v - old ELSE 0 END AS x,
    CASE WHEN before + 1 = lo AND v < old THEN old - v ELSE 0 END AS c, 0 AS ch, CASE WHEN before + 1 < lo THEN v ELSE 0 END AS r FROM w
  UNION ALL SELECT hi + 1, 0, 0, 0, v, 0 FROM w WHERE hi < 35 AND (next IS NULL OR next > hi + 1)
  UNION ALL SELECT lo, v, 0, 0, 0, 0 FROM one UNION ALL SELECT hi + 1, 0, 0, 0, v, 0 FROM one WHERE hi < 35),
g AS (SELECT m, sum(n)::BIGINT AS n, sum(x)::BIGINT AS x, sum(c)::BIGINT AS c, sum(ch)::BIGINT AS ch, sum(r)::BIGINT AS r FROM ev GROUP BY m),
f AS (SELECT t.m::INT AS m, coalesce(n, 0) AS n, coalesce(x, 0) AS x, coalesce(c, 0) AS c, coalesce(ch, 0) AS ch, coalesce(r, 0) AS r FROM range(36) t(m) LEFT JOIN g ON g.m = t.m),
h AS (SELECT *, sum(n + x - c - ch + r) OVER (ORDER BY m)::BIGINT AS closing FROM f)
SELECT m, closing - (n + x - c - ch + r) AS opening, n, x, -c, -ch, r, closing, closing - n - r AS kept, c + ch AS lost FROM h ORDER BY m
