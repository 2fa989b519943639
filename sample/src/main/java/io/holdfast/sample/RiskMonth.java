package io.holdfast.sample;

/** One row of the saved truth: a customer who could leave in this month, how probable it was, and whether he did. */
record RiskMonth(int stay, Situation situation, Risk risk, boolean left) {}
