package io.holdfast.server.customer;

import io.holdfast.core.fact.FactField;
import io.holdfast.core.problem.Problem;
import io.holdfast.core.problem.QuestionParticular;
import io.holdfast.server.problem.ServerParticular;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Currency;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Reads the text of a field by its type. */
final class HandValues {
    private static final int LONGEST = 4_000;
    private static final int MOST_DIGITS = 18;
    private static final int FIRST_YEAR = 1900;

    private final ZoneId zone;
    private final String currency;
    private final Instant now;

    /** @param currency that of amounts which come without one */
    HandValues(ZoneId zone, String currency, Instant now) {
        this.zone = zone;
        this.currency = currency;
        this.now = now;
    }

    String currency() {
        return currency;
    }

    Object of(FactField field, String text, @Nullable String ownCurrency) {
        return switch (field.type()) {
            case INSTANT -> moment(text);
            case MONEY -> amount(field, text, ownCurrency == null ? currency : ownCurrency);
            case NUMBER -> number(field, text).doubleValue();
            case BOOLEAN -> truth(field, text);
            case CURRENCY -> known(text).getCurrencyCode();
            default -> words(field, text);
        };
    }

    /** A day, a moment of the workspace's zone, or one with its own; none that lies ahead. */
    Instant moment(String text) {
        Instant moment = parsed(text);
        if (moment.isAfter(now) || moment.atZone(zone).getYear() < FIRST_YEAR) {
            throw new Problem(ServerParticular.DATE_AHEAD, text);
        }
        return moment;
    }

    private Instant parsed(String text) {
        try {
            if (text.length() <= "2026-01-31".length()) {
                LocalDate day = LocalDate.parse(text);
                boolean today = day.equals(LocalDate.ofInstant(now, zone));
                return today ? now : day.atStartOfDay(zone).toInstant();
            }
            boolean ownZone = text.endsWith("Z") || text.matches(".*[+-]\\d\\d:\\d\\d");
            return ownZone
                    ? OffsetDateTime.parse(text).toInstant()
                    : LocalDateTime.parse(text).atZone(zone).toInstant();
        } catch (DateTimeException notDate) {
            throw new Problem(notDate, QuestionParticular.DATE_UNREADABLE, text);
        }
    }

    private static Long amount(FactField field, String text, String code) {
        Currency money = known(code);
        int digits = money.getDefaultFractionDigits();
        BigDecimal units = number(field, text).movePointRight(digits).stripTrailingZeros();
        if (units.scale() > 0) {
            throw new Problem(ServerParticular.AMOUNT_TOO_FINE, text, money.getCurrencyCode(), digits);
        }
        if (units.precision() - units.scale() > MOST_DIGITS) {
            throw new Problem(ServerParticular.AMOUNT_UNREADABLE, text, field.name());
        }
        return units.longValueExact();
    }

    private static Currency known(String code) {
        return Currency.getAvailableCurrencies().stream()
                .filter(each -> each.getCurrencyCode().equals(code.strip().toUpperCase(Locale.ROOT)))
                .filter(each -> each.getDefaultFractionDigits() >= 0)
                .findFirst()
                .orElseThrow(() -> new Problem(ServerParticular.CURRENCY_UNKNOWN, code));
    }

    private static BigDecimal number(FactField field, String text) {
        if (!text.matches("[+-]?\\d{1,18}([.]\\d{1,6})?")) {
            throw new Problem(ServerParticular.NUMBER_UNREADABLE, text, field.name());
        }
        return new BigDecimal(text);
    }

    private static Boolean truth(FactField field, String text) {
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new Problem(ServerParticular.TRUTH_UNREADABLE, text, field.name());
        };
    }

    private static String words(FactField field, String text) {
        if (text.length() > LONGEST) {
            throw new Problem(ServerParticular.TEXT_TOO_LONG, field.name(), text.length(), LONGEST);
        }
        return text.replaceAll("[\\p{Cntrl}&&[^\\n\\t]]", "");
    }
}
