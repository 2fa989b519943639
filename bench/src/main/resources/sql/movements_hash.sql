WITH s AS (SELECT customer_id AS id, (year(start_date) - 2023) * 12 + month(start_date) - 1 AS lo,
    coalesce((year(end_date) - 2023) * 12 + month(end_date) - 2, 35) AS hi, (mrr * 100)::BIGINT AS v FROM contracts),
k AS (SELECT id, lo, hi, v FROM s WHERE hi >= lo),
p AS (SELECT m, sum(i) AS i, sum(o) AS o FROM (SELECT id, lo AS m, v AS i, 0 AS o FROM k UNION ALL SELECT id, hi + 1, 0, v FROM k WHERE hi < 35) GROUP BY id, m),
b AS (SELECT m, sum(i) FILTER (o = 0) AS joined, sum(i - o) FILTER (i > o AND o > 0) AS x, sum(o - i) FILTER (i < o AND i > 0) AS c, sum(o) FILTER (i = 0) AS ch FROM p GROUP BY m),
first AS (SELECT m, sum(v) AS n FROM (SELECT min(lo) AS m, arg_min(v, lo) AS v FROM k GROUP BY id) GROUP BY m),
g AS (SELECT m, n::BIGINT AS n, x::BIGINT AS x, c::BIGINT AS c, ch::BIGINT AS ch, (joined - n)::BIGINT AS r FROM b LEFT JOIN first USING (m)),
f AS (SELECT t.m::INT AS m, coalesce(n, 0) AS n, coalesce(x, 0) AS x, coalesce(c, 0) AS c, coalesce(ch, 0) AS ch, coalesce(r, 0) AS r FROM range(36) t(m) LEFT JOIN g ON g.m = t.m),
h AS (SELECT *, sum(n + x - c - ch + r) OVER (ORDER BY m)::BIGINT AS closing FROM f)
SELECT m, closing - (n + x - c - ch + r) AS opening, n, x, -c, -ch, r, closing, closing - n - r AS kept, c + ch AS lost FROM h ORDER BY m
