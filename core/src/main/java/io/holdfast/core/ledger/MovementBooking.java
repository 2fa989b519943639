package io.holdfast.core.ledger;

import io.holdfast.core.definition.CurrencyPolicy;
import java.util.List;

/** In which currencies the movements of a customer are booked. */
interface MovementBooking {

    /** How many currencies come out. */
    int currencies();

    /** @param lines to add to, shape (currencies, lines) */
    void book(long[][] lines, MovementReader customer, Period period);

    /** Each currency for itself, by its code; nothing is converted. */
    static MovementBooking byCurrency(Ledger ledger) {
        return new MovementBooking() {
            @Override
            public int currencies() {
                return ledger.timelines().currencies().size();
            }

            @Override
            public void book(long[][] lines, MovementReader customer, Period period) {
                for (int i = 0; i < lines.length; i++) {
                    long from = customer.opening()[i];
                    long to = customer.closing()[i];
                    if (from != 0 || to != 0) {
                        customer.movement().book(lines[i], from, to, to, customer.migrated()[i]);
                    }
                }
            }
        };
    }

    /**
     * All in one currency, rounded half-even once for each customer and day. What a customer moved from one currency to
     * another is netted.
     */
    static MovementBooking converted(Ledger ledger, FxRates rates) {
        List<String> codes = ledger.timelines().currencies();
        boolean floating = ledger.definition().currency() == CurrencyPolicy.FLOATING;
        return new MovementBooking() {
            @Override
            public int currencies() {
                return 1;
            }

            @Override
            public void book(long[][] lines, MovementReader customer, Period period) {
                int openingDay = period.openingDay();
                long from = rates.convert(codes, customer.opening(), openingDay);
                long closing = rates.convert(codes, customer.closing(), period.closingDay());
                long to = floating ? closing : rates.convert(codes, customer.closing(), openingDay);
                customer.movement()
                        .book(lines[0], from, to, closing, rates.convert(codes, customer.migrated(), openingDay));
            }
        };
    }
}
