package io.holdfast.core.ledger;

/**
 * What one customer adds to a line.
 *
 * @param customer his index within the timelines
 * @param line which line
 * @param amount minor units, with the sign of the line; never 0
 */
public record MovementMember(int customer, MoneyLine line, long amount) {}
