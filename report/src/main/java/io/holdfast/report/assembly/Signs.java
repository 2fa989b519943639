package io.holdfast.report.assembly;

import io.holdfast.core.definition.Basis;
import io.holdfast.core.timeline.DayRange;
import io.holdfast.core.timeline.DaySource;
import java.util.Optional;

/** What counts as a sign of life: purchases where the definition goes by them or nothing else is known, else activity. */
record Signs(DaySource source, DayRange extent) {

    static Optional<Signs> of(Subject subject) {
        boolean byPurchases = subject.ledger().definition().basis() == Basis.PURCHASE;
        boolean activity = !DaySource.ACTIVITY.extent(subject.timelines()).isEmpty();
        DaySource source = byPurchases || !activity ? DaySource.PURCHASE : DaySource.ACTIVITY;
        DayRange extent = source.extent(subject.timelines());
        return extent.isEmpty() ? Optional.empty() : Optional.of(new Signs(source, extent));
    }

    String name() {
        return source.name();
    }
}
