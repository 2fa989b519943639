package io.holdfast.sample;

/** The three competing causes of leaving. */
enum Cause {
    VOLUNTARY,
    PAYMENT,
    MARKET
}
