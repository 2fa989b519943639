WITH defs(d, gap, headline) AS (VALUES (0, 1, 'cohort'), (1, 1, 'cohort'), (2, 0, 'stripe'), (3, 1, 'profitwell'), (4, 0, 'recurly'), (5, 1, 'recurly'), (6, 7, 'cohort'),
  (7, 1, 'acquired'), (8, 1, 'decline'), (9, 1, 'adjusted')),
gaps AS (SELECT DISTINCT gap FROM defs),
c AS (SELECT customer_id AS id, start_date AS s, end_date AS e, (year(start_date) - 2023) * 12 + month(start_date) - 1 AS sm,
    (year(end_date) - 2023) * 12 + month(end_date) - 1 AS em FROM contracts),
a AS (SELECT id, count(*) AS contracts, min(sm) AS sm, min(em) AS em FROM c GROUP BY id),
one AS (SELECT sm, em, count(*) AS k FROM a WHERE contracts = 1 GROUP BY sm, em),
w AS (SELECT id, s, e, sm, em, s - lag(e) OVER o AS before, lead(s) OVER o - e AS after FROM c
  WHERE id IN (SELECT id FROM a WHERE contracts > 1) WINDOW o AS (PARTITION BY id ORDER BY s)),
ev AS (SELECT gap, id, sm AS m, s AS d, 1 AS enters, before IS NULL AS fresh FROM w, gaps WHERE before IS NULL OR before > gap
  UNION ALL SELECT gap, id, em, e, 0, false FROM w, gaps WHERE em < 36 AND (after IS NULL OR after > gap)),
g AS (SELECT gap, m, arg_min(enters, d) = 0 AS was, arg_max(enters, d) = 1 AS isnow, bool_or(fresh) AS fresh, bool_or(enters = 0) AS gone FROM ev GROUP BY gap, id, m),
k AS (SELECT gap, m, was, isnow, fresh, gone, count(*) AS k FROM g GROUP BY ALL
  UNION ALL SELECT gap, sm, false, em IS NULL OR em > sm, true, em IS NOT NULL AND em = sm, k FROM one, gaps
  UNION ALL SELECT gap, em, true, false, false, true, k FROM one, gaps WHERE em < 36 AND em > sm),
month AS (SELECT gap, m, sum(k) FILTER (NOT was AND fresh) AS n, sum(k) FILTER (NOT was AND NOT fresh) AS r, sum(k) FILTER (was AND NOT isnow) AS ls,
    sum(k) FILTER (NOT was AND fresh AND NOT isnow) AS ln, sum(k) FILTER (NOT was AND NOT fresh AND NOT isnow) AS lr,
    sum(k) FILTER (was AND isnow) AS b, sum(k) FILTER (NOT was AND isnow AND gone) AS bj, sum(k) FILTER (gone) AS x FROM k GROUP BY gap, m),
f AS (SELECT t.gap, t.m, coalesce(n, 0) AS n, coalesce(r, 0) AS r, coalesce(ls, 0) AS ls, coalesce(ln, 0) AS ln, coalesce(lr, 0) AS lr, coalesce(b, 0) AS b,
    coalesce(bj, 0) AS bj, coalesce(x, 0) AS x
  FROM (SELECT gap, m::INT AS m FROM gaps, range(36) t(m)) t LEFT JOIN month USING (gap, m)),
h AS (SELECT *, sum(n - ln + r - lr - ls) OVER (PARTITION BY gap ORDER BY m)::BIGINT AS e FROM f),
q AS (SELECT *, e - (n - ln + r - lr - ls) AS s FROM h)
SELECT d, m, s, e, n, r, ls, ln, lr, b, bj, x,
  CASE headline WHEN 'cohort' THEN ls WHEN 'stripe' THEN x WHEN 'profitwell' THEN ls + b WHEN 'recurly' THEN x WHEN 'acquired' THEN x WHEN 'decline' THEN s - e ELSE s + n - e END,
  CASE headline WHEN 'stripe' THEN s + n WHEN 'acquired' THEN n ELSE s END
FROM defs JOIN q USING (gap) ORDER BY d, m
