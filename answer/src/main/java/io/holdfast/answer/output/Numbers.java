package io.holdfast.answer.output;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.Locale;
import java.util.OptionalDouble;

/** Numbers as people read them in a table. */
public final class Numbers {
    /** What an undefined figure looks like. */
    public static final Cell UNDEFINED = new Cell("–", "");

    private Numbers() {}

    /** A share as a percentage with two decimals. */
    public static Cell percent(OptionalDouble share) {
        return share.isPresent() ? percent(share.getAsDouble()) : UNDEFINED;
    }

    public static Cell percent(double share) {
        String text = String.format(Locale.ROOT, "%.2f %%", 100 * share);
        return new Cell(text.equals("-0.00 %") ? "0.00 %" : text, plain(share));
    }

    /** An interval of shares. */
    public static Cell interval(double low, double high) {
        return new Cell(percent(low) + " … " + percent(high), plain(low) + ".." + plain(high));
    }

    /** Without an exponent and without zeros at the end. */
    public static String plain(double number) {
        BigDecimal plain = BigDecimal.valueOf(number);
        return plain.signum() == 0 ? "0" : plain.stripTrailingZeros().toPlainString();
    }

    public static String count(long count) {
        return Long.toString(count);
    }

    /** Minor units as major units of a currency, without its code. */
    public static String money(long minor, String currency) {
        int digits = currency.isEmpty() ? 2 : Currency.getInstance(currency).getDefaultFractionDigits();
        return BigDecimal.valueOf(minor, digits).toPlainString();
    }
}
