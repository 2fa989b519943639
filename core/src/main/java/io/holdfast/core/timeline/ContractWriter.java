package io.holdfast.core.timeline;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Collects contracts, one customer after the other. */
final class ContractWriter {
    private final IntList ends = new IntList();
    private final IntList startDays = new IntList();
    private final IntList endDays = new IntList();
    private final AmountColumn.Writer mrrs = new AmountColumn.Writer();
    private final CodesWriter currencies = new CodesWriter();
    private final CodesWriter plans = new CodesWriter();
    private final CodesWriter endKinds = new CodesWriter();
    private final CodesWriter terms = new CodesWriter();
    private final CodesWriter rareIndex = new CodesWriter();
    private final List<ContractRow> rare = new ArrayList<>();
    private final RowBuffer<Coded> pending = new RowBuffer<>(Coded::compareByDays);

    private record Coded(ContractRow row, ContractTerm term, int currency, int plan) {
        int compareByDays(Coded other) {
            int byStart = Integer.compare(row.startDay(), other.row.startDay());
            return byStart != 0 ? byStart : Integer.compare(row.endDay(), other.row.endDay());
        }
    }

    void add(ContractRow row, ContractTerm term, int currency, int plan) {
        pending.add(new Coded(row, term, currency, plan));
    }

    void endCustomer() {
        pending.drain(this::write);
        ends.add(startDays.size());
    }

    /** Adds one customer's contracts of other columns to the customer under way, with their texts coded anew. */
    void addRows(ContractColumns source, int local, Texts texts) {
        for (int row = source.from(local); row < source.to(local); row++) {
            int currency = source.currency(row);
            int plan = source.plan(row);
            ContractRow whole =
                    source.row(row, texts.plans().get(plan), texts.currencies().get(currency));
            add(whole, source.term(row), texts.currencyCodes()[currency], texts.planCodes()[plan]);
        }
    }

    /**
     * What a source's codes mean, and which codes they become.
     *
     * @param plans texts of the source's plan codes
     * @param planCodes new codes by the source's
     * @param currencies texts of the source's currency codes
     * @param currencyCodes new codes by the source's
     */
    record Texts(List<String> plans, int[] planCodes, List<String> currencies, int[] currencyCodes) {}

    /** Adds customers {@code [from, to)} of other columns with the same codes as they are. */
    void copy(ContractColumns source, int from, int to) {
        int first = source.from(from);
        int last = source.to(to - 1);
        ContractColumns.Columns columns = source.columns();
        columns.offsets().copyEnds(from, to, startDays.size(), ends);
        columns.startDays().copy(first, last, startDays);
        columns.endDays().copy(first, last, endDays);
        mrrs.copy(columns.mrrs(), first, last);
        currencies.copy(columns.currencies(), first, last);
        plans.copy(columns.plans(), first, last);
        endKinds.copy(columns.endKinds(), first, last);
        terms.copy(columns.terms(), first, last);
        if (source.allPlain()) {
            rareIndex.copy(source.rareIndex(), first, last);
            return;
        }
        for (int row = first; row < last; row++) {
            writeRare(source.isPlain(row) ? Optional.empty() : Optional.of(source.row(row, "", "")));
        }
    }

    ContractColumns build() {
        ContractColumns.Columns columns = new ContractColumns.Columns(
                Offsets.of(ends),
                DayColumn.of(startDays),
                DayColumn.of(endDays),
                mrrs.build(),
                currencies.build(),
                plans.build(),
                endKinds.build(),
                terms.build());
        return new ContractColumns(columns, rareIndex.build(), rare.toArray(ContractRow[]::new));
    }

    private void write(Coded coded) {
        ContractRow row = coded.row;
        startDays.add(row.startDay());
        endDays.add(row.endDay());
        mrrs.add(row.mrr());
        currencies.add(coded.currency);
        plans.add(coded.plan);
        endKinds.add(row.endKind().ordinal());
        terms.add(coded.term.code(row.startDay()));
        writeRare(isPlain(row) ? Optional.empty() : Optional.of(row));
    }

    private void writeRare(Optional<ContractRow> row) {
        row.ifPresent(rare::add);
        rareIndex.add(row.isPresent() ? rare.size() : 0);
    }

    private static boolean isPlain(ContractRow row) {
        return row.requestedDay() == Day.NEVER
                && row.billingEndDay() == Day.NEVER
                && row.trialEndDay() == Day.ALWAYS
                && hasOneAmount(row)
                && !row.metered()
                && row.reason().isEmpty()
                && row.pauses().isEmpty()
                && row.pastDue().isEmpty();
    }

    private static boolean hasOneAmount(ContractRow row) {
        return row.listMrr() == row.mrr() && row.netMrr() == row.mrr();
    }
}
