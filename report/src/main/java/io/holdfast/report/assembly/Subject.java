package io.holdfast.report.assembly;

import io.holdfast.core.ledger.Ledger;
import io.holdfast.core.ledger.Period;
import io.holdfast.core.metric.FlowMetric;
import io.holdfast.core.metric.MetricCatalogue;
import io.holdfast.core.period.FiscalYear;
import io.holdfast.core.period.PeriodUnit;
import io.holdfast.core.timeline.Timelines;
import io.holdfast.report.model.Span;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** What every section is about: the customers, the definition, the period. */
record Subject(Timelines timelines, ReportRequest request, Ledger ledger, Period period) {
    /** A chart with more months can no longer be read. */
    private static final int MONTHS = 36;

    static Subject of(Timelines timelines, ReportRequest request) {
        Ledger ledger = Ledger.of(timelines, request.definition());
        Period period = request.period().map(ReportRequest.Asked::known).orElseGet(() -> lastMonth(request.asOfDay()));
        return new Subject(timelines, request, ledger, period);
    }

    FlowMetric headline() {
        return MetricCatalogue.findFlow(ledger.definition().headline());
    }

    /** The period of the same length or name before the headline's. */
    Period previous() {
        Span.Grain grain = grain(period);
        LocalDate from = period.from();
        return switch (grain) {
            case MONTH -> Period.of(from.minusMonths(1), from);
            case QUARTER -> Period.of(from.minusMonths(3), from);
            case YEAR -> Period.of(from.minusYears(1), from);
            default -> new Period(period.fromDay() - period.days(), period.fromDay());
        };
    }

    /** The months the facts reach over, the last ones when there are many; the one that runs is cut at the last known day. */
    List<Period> months() {
        List<Period> months = new ArrayList<>();
        LocalDate month = LocalDate.ofEpochDay(request.asOfDay()).withDayOfMonth(1);
        while (months.size() < MONTHS
                && month.plusMonths(1).toEpochDay() > timelines.extent().firstDay()) {
            months.add(0, Period.of(month, month.plusMonths(1)).clippedTo(request.asOfDay()));
            month = month.minusMonths(1);
        }
        return months;
    }

    boolean isComplete(Period one) {
        return grain(one) != Span.Grain.CUSTOM && one.completeBy(request.asOfDay());
    }

    Span span(Period one) {
        boolean running = one.toDay() == request.asOfDay() + 1
                && grain(one) == Span.Grain.CUSTOM
                && one.from().getDayOfMonth() == 1;
        Span.Grain grain = running ? Span.Grain.MONTH : grain(one);
        return new Span(one.from(), one.to(), grain, !running && one.completeBy(request.asOfDay()));
    }

    private static Span.Grain grain(Period period) {
        LocalDate from = period.from();
        LocalDate to = period.to();
        if (from.plusDays(1).equals(to)) {
            return Span.Grain.DAY;
        }
        if (from.getDayOfMonth() != 1) {
            return from.plusDays(7).equals(to) ? Span.Grain.WEEK : Span.Grain.CUSTOM;
        }
        if (from.plusMonths(1).equals(to)) {
            return Span.Grain.MONTH;
        }
        if (from.plusMonths(3).equals(to) && from.getMonthValue() % 3 == 1) {
            return Span.Grain.QUARTER;
        }
        return from.getDayOfYear() == 1 && from.plusYears(1).equals(to) ? Span.Grain.YEAR : Span.Grain.CUSTOM;
    }

    private static Period lastMonth(int lastKnownDay) {
        LocalDate next = LocalDate.ofEpochDay(lastKnownDay + 1L);
        Period running = PeriodUnit.MONTH.around(next, FiscalYear.CALENDAR);
        return Period.of(running.from().minusMonths(1), running.from());
    }
}
