package io.holdfast.core.metric;

import io.holdfast.core.ledger.Renewals;

/** A ratio of contracts that came up for renewal, by number or by what they pay. */
public sealed interface RenewalMetric extends Metric permits RenewalRate, RevenueRenewalRate {

    /** @param currency index into {@link io.holdfast.core.timeline.Timelines#currencies()}, where amounts are asked for */
    Rate rate(Renewals renewals, int currency);
}
