package io.holdfast.report.assembly;

import io.holdfast.core.ledger.CustomerTest;
import io.holdfast.core.warning.EarlyWarning;
import io.holdfast.core.warning.Warning;
import io.holdfast.core.warning.WarningKind;
import io.holdfast.core.warning.WarningRules;
import io.holdfast.report.model.Figure;
import io.holdfast.report.model.Warnings;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** The warnings at the end of the last known day, the most urgent first. */
final class WarningAssembly {
    private static final int ROWS = 20;

    private WarningAssembly() {}

    static Warnings of(Subject subject) {
        List<Warning> found = EarlyWarning.of(
                subject.timelines(),
                WarningRules.of(subject.ledger().definition(), true),
                subject.request().asOfDay(),
                CustomerTest.EVERYBODY);
        List<Warnings.Sign> signs = Arrays.stream(WarningKind.values())
                .map(kind -> new Warnings.Sign(
                        kind.name(),
                        found.stream().filter(one -> one.kind() == kind).count()))
                .filter(sign -> sign.count() > 0)
                .sorted(Comparator.comparingLong((Warnings.Sign sign) -> -sign.count()))
                .toList();
        return new Warnings(
                signs,
                found.size(),
                found.stream().limit(ROWS).map(WarningAssembly::row).toList());
    }

    private static Warnings.Row row(Warning warning) {
        return new Warnings.Row(
                warning.customerId(),
                warning.kind().name(),
                LocalDate.ofEpochDay(warning.sinceDay()),
                warning.daysLeft(),
                warning.evidence().entrySet().stream()
                        .sorted(Map.Entry.comparingByKey())
                        .map(one -> new Warnings.Evidence(one.getKey(), one.getValue()))
                        .toList(),
                warning.atStake().map(stake -> Figure.money("mrr.at_stake", stake.mrr(), stake.currency())));
    }
}
