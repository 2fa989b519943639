package io.holdfast.server.schedule;

import io.holdfast.core.ledger.Period;
import io.holdfast.server.text.ServerTexts;
import java.text.NumberFormat;
import java.time.format.DateTimeFormatter;
import java.util.Currency;
import java.util.Locale;
import java.util.OptionalDouble;

/** Numbers, money and months of a letter as its readers write them. */
final class LetterWords {
    private final ServerTexts texts;

    LetterWords(ServerTexts texts) {
        this.texts = texts;
    }

    String count(long count) {
        return NumberFormat.getIntegerInstance(locale()).format(count);
    }

    String percent(OptionalDouble share) {
        return share.isPresent() ? percent(share.getAsDouble()) : texts.get("letter.undefined");
    }

    String percent(double share) {
        NumberFormat format = NumberFormat.getPercentInstance(locale());
        format.setMinimumFractionDigits(2);
        format.setMaximumFractionDigits(2);
        return format.format(share);
    }

    /** An amount in minor units; what is no code of a currency is a plain number of cents. */
    String money(long minor, String code) {
        if (!code.matches("[A-Z]{3}")) {
            NumberFormat plain = NumberFormat.getNumberInstance(locale());
            plain.setMinimumFractionDigits(2);
            return plain.format(minor / 100.0);
        }
        Currency currency = Currency.getInstance(code);
        NumberFormat format = NumberFormat.getCurrencyInstance(locale());
        format.setCurrency(currency);
        int digits = Math.max(0, currency.getDefaultFractionDigits());
        format.setMinimumFractionDigits(digits);
        format.setMaximumFractionDigits(digits);
        return format.format(minor / Math.pow(10, digits));
    }

    /** The month of a period, which letters are of. */
    String month(Period period) {
        return DateTimeFormatter.ofPattern(texts.get("letter.month"), locale()).format(period.from());
    }

    private Locale locale() {
        return texts.locale();
    }
}
