package io.holdfast.store;

import io.holdfast.core.problem.Problem;
import io.holdfast.core.problem.StoreParticular;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Currency;

/**
 * What a company sets once and every figure depends on.
 *
 * @param zone in which an instant becomes a day
 * @param currency ISO-4217 code of amounts that come without one
 * @param fiscalYearStartMonth 1 to 12
 */
public record Workspace(ZoneId zone, String currency, int fiscalYearStartMonth) {
    public Workspace {
        if (fiscalYearStartMonth < 1 || fiscalYearStartMonth > 12) {
            throw new Problem(StoreParticular.FISCAL_START_WRONG, fiscalYearStartMonth);
        }
        currency = currencyOf(currency);
    }

    /** UTC, US dollars, calendar years: what a new store has until told otherwise. */
    public static Workspace standard() {
        return of("UTC", "USD", 1);
    }

    /** The same from text, as a person writes it. */
    public static Workspace of(String zone, String currency, int fiscalYearStartMonth) {
        return new Workspace(zoneOf(zone), currency, fiscalYearStartMonth);
    }

    public Workspace withZone(String newZone) {
        return new Workspace(zoneOf(newZone), currency, fiscalYearStartMonth);
    }

    public Workspace withCurrency(String newCurrency) {
        return new Workspace(zone, newCurrency, fiscalYearStartMonth);
    }

    public Workspace withFiscalYearStartMonth(int month) {
        return new Workspace(zone, currency, month);
    }

    private static ZoneId zoneOf(String zone) {
        try {
            return ZoneId.of(zone.trim());
        } catch (DateTimeException unknown) {
            throw new Problem(unknown, StoreParticular.WORKSPACE_ZONE_UNKNOWN, zone);
        }
    }

    /** Gold, test codes and the like have no minor unit, so no amount of them can be written down. */
    private static String currencyOf(String code) {
        try {
            Currency currency = Currency.getInstance(code.trim());
            if (currency.getDefaultFractionDigits() < 0) {
                throw new Problem(StoreParticular.WORKSPACE_CURRENCY_NOT_PAID_IN, code);
            }
            return currency.getCurrencyCode();
        } catch (IllegalArgumentException unknown) {
            throw new Problem(unknown, StoreParticular.WORKSPACE_CURRENCY_UNKNOWN, code);
        }
    }
}
