SELECT
    customer_id,
    contract_id,
    local_day(started_at) AS start_day,
    local_day(ended_at) AS end_day,
    local_day(cancel_requested_at) AS requested_day,
    local_day(billing_ended_at) AS billing_end_day,
    local_day(trial_ends_at) AS trial_end_day,
    plan,
    CASE WHEN amount IS NOT NULL THEN coalesce(currency, ${currency}) END AS currency,
    coalesce(per_month(amount, "interval"), 0) AS list_mrr,
    coalesce(per_month(amount - coalesce(recurring_discount, 0), "interval"), 0) AS mrr,
    coalesce(per_month(amount - coalesce(discount, recurring_discount, 0), "interval"), 0) AS net_mrr,
    coalesce(metered, false) AS metered,
    coalesce(end_kind, 'unknown') AS end_kind,
    reason_code,
    coalesce(pauses, []) AS pauses,
    coalesce(past_due, []) AS past_due
FROM contracts_known(known_by)
