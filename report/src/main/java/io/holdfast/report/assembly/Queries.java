package io.holdfast.report.assembly;

import io.holdfast.core.definition.ChurnDefinition;
import io.holdfast.core.ledger.Period;
import io.holdfast.core.metric.ConvertedMovementSql;
import io.holdfast.core.metric.FlowMetric;
import io.holdfast.core.metric.MoneyMetric;
import io.holdfast.core.metric.MovementSql;
import io.holdfast.core.metric.RenewalMetric;
import io.holdfast.core.metric.RenewalSql;
import io.holdfast.core.metric.RevenueRenewalRate;
import io.holdfast.core.metric.SqlOracle;
import java.time.LocalDate;
import java.util.Optional;

/**
 * The queries that reproduce figures, with the days of the period left open, so that one text serves every period of the
 * report: {@code {from}} the first day, {@code {to}} the day after the last, {@code {before}} and {@code {last}} the days
 * at whose ends the states are read.
 */
final class Queries {
    /** A period no facts have, whose days are told apart from all others in a query. */
    private static final Period OPEN = Period.of(LocalDate.of(2901, 2, 10), LocalDate.of(2901, 3, 20));

    private Queries() {}

    static String of(FlowMetric metric, ChurnDefinition definition, Subject subject) {
        return open(SqlOracle.of(metric, definition, OPEN, lastDay(subject)));
    }

    static String of(MoneyMetric metric, Subject subject, Money money) {
        return movement(subject, money) + metric.sql().strip();
    }

    /** By number over all contracts, by amount over those of the one currency. */
    static String of(RenewalMetric metric, Subject subject, Optional<Money> money) {
        ChurnDefinition definition = subject.ledger().definition();
        boolean ofMoney = metric instanceof RevenueRenewalRate;
        return open(
                ofMoney && money.filter(one -> one.code() >= 0).isPresent()
                        ? RenewalSql.of(
                                metric,
                                definition,
                                OPEN,
                                lastDay(subject),
                                money.get().currency())
                        : RenewalSql.of(metric, definition, OPEN, lastDay(subject)));
    }

    /** A last part over {@code flow}. */
    static String ofFlow(String last, Subject subject) {
        return open(SqlOracle.flow(subject.ledger().definition(), OPEN, lastDay(subject))) + last;
    }

    /** A last part over {@code movement}. */
    static String ofMovement(String last, Subject subject, Money money) {
        return movement(subject, money) + last;
    }

    private static String movement(Subject subject, Money money) {
        ChurnDefinition definition = subject.ledger().definition();
        String steps = money.code() < 0
                ? ConvertedMovementSql.steps(money.currency(), definition, OPEN)
                : MovementSql.stepsIn(money.currency(), definition, OPEN);
        return open(SqlOracle.member(definition, lastDay(subject)) + ",\n" + steps + "\n");
    }

    private static int lastDay(Subject subject) {
        return subject.timelines().extent().lastDay();
    }

    private static String open(String sql) {
        return sql.replace(OPEN.from().toString(), "{from}")
                .replace(OPEN.to().toString(), "{to}")
                .replace(OPEN.from().minusDays(1).toString(), "{before}")
                .replace(OPEN.to().minusDays(1).toString(), "{last}");
    }
}
