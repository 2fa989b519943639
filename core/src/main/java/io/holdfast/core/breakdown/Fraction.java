package io.holdfast.core.breakdown;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;

/**
 * An exact fraction in lowest terms, so that parts sum to their whole without rounding.
 *
 * @param denominator positive
 */
public record Fraction(BigInteger numerator, BigInteger denominator) {
    public static final Fraction ZERO = of(0, 1);

    public Fraction {
        if (denominator.signum() == 0) {
            throw new ArithmeticException("denominator is 0");
        }
        BigInteger divisor = numerator.gcd(denominator);
        BigInteger signed = denominator.signum() < 0 ? divisor.negate() : divisor;
        numerator = numerator.divide(signed);
        denominator = denominator.divide(signed);
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

    public Fraction half() {
        return times(of(1, 2));
    }

    /** As a double, to sixteen digits. */
    public double toDouble() {
        return new BigDecimal(numerator)
                .divide(new BigDecimal(denominator), MathContext.DECIMAL64)
                .doubleValue();
    }

    @Override
    public String toString() {
        return numerator + "/" + denominator;
    }
}
