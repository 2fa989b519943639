package io.holdfast.core.metric;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;

/** An exact ratio of whole numbers in lowest terms, so that parts sum to their whole without rounding. */
public record Fraction(BigInteger numerator, BigInteger denominator) implements Comparable<Fraction> {
    public static final Fraction ZERO = of(0, 1);

    public Fraction {
        if (denominator.signum() == 0) {
            throw new ArithmeticException("a fraction with denominator 0");
        }
        BigInteger shared = numerator.gcd(denominator);
        if (denominator.signum() < 0) {
            shared = shared.negate();
        }
        numerator = numerator.divide(shared);
        denominator = denominator.divide(shared);
    }

    public static Fraction of(long numerator, long denominator) {
        return new Fraction(BigInteger.valueOf(numerator), BigInteger.valueOf(denominator));
    }

    public Fraction plus(Fraction that) {
        return new Fraction(
                numerator.multiply(that.denominator).add(that.numerator.multiply(denominator)),
                denominator.multiply(that.denominator));
    }

    public Fraction minus(Fraction that) {
        return plus(new Fraction(that.numerator.negate(), that.denominator));
    }

    public Fraction times(Fraction that) {
        return new Fraction(numerator.multiply(that.numerator), denominator.multiply(that.denominator));
    }

    /** To sixteen digits. */
    public double toDouble() {
        return new BigDecimal(numerator)
                .divide(new BigDecimal(denominator), MathContext.DECIMAL64)
                .doubleValue();
    }

    public boolean isZero() {
        return numerator.signum() == 0;
    }

    @Override
    public int compareTo(Fraction that) {
        return numerator.multiply(that.denominator).compareTo(that.numerator.multiply(denominator));
    }

    @Override
    public String toString() {
        return numerator + "/" + denominator;
    }
}
