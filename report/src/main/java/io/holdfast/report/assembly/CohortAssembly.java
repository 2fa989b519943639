package io.holdfast.report.assembly;

import io.holdfast.core.cohort.RevenueTriangle;
import io.holdfast.core.cohort.Triangle;
import io.holdfast.core.ledger.CustomerTest;
import io.holdfast.core.ledger.MembershipTriangle;
import io.holdfast.core.ledger.Period;
import io.holdfast.core.timeline.Customers;
import io.holdfast.core.timeline.FoldRunner;
import io.holdfast.core.timeline.Periods;
import io.holdfast.report.model.CohortTable;
import io.holdfast.report.model.CohortTable.Cell;
import io.holdfast.report.model.CohortTable.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The triangles of customers and of recurring revenue by the month they joined. */
final class CohortAssembly {
    private CohortAssembly() {}

    static List<CohortTable> of(Subject subject, Optional<Money> money, Absences absences) {
        List<Period> months = subject.months();
        if (months.isEmpty()) {
            absences.add("cohorts", "no_data");
            return List.of();
        }
        List<CohortTable> tables = new ArrayList<>();
        tables.add(logo(subject, months));
        money.filter(one -> one.code() >= 0).ifPresent(one -> tables.add(revenue(subject, months, one)));
        return tables.stream().filter(table -> !table.rows().isEmpty()).toList();
    }

    private static CohortTable logo(Subject subject, List<Period> months) {
        Triangle triangle = FoldRunner.run(
                subject.timelines(),
                new MembershipTriangle(
                        subject.ledger(), periods(months), subject.request().asOfDay() + 1, CustomerTest.EVERYBODY));
        List<CohortTable.Row> rows = new ArrayList<>();
        for (int cohort = 0; cohort < months.size(); cohort++) {
            long size = triangle.sizes()[cohort];
            List<Cell> cells = new ArrayList<>();
            for (int age = 0; size > 0 && age < months.size() - cohort; age++) {
                cells.add(cell(triangle.retained()[cohort][age], size, isMature(subject, months.get(cohort + age))));
            }
            addRow(rows, months.get(cohort), size, cells);
        }
        return new CohortTable(Kind.LOGO, "cohort.logo", "", rows);
    }

    static Periods periods(List<Period> months) {
        int[] boundaries = new int[months.size() + 1];
        for (int i = 0; i < months.size(); i++) {
            boundaries[i] = months.get(i).fromDay();
        }
        boundaries[months.size()] = months.get(months.size() - 1).toDay();
        return Periods.of(boundaries);
    }

    private static CohortTable revenue(Subject subject, List<Period> months, Money money) {
        RevenueTriangle.Result found = FoldRunner.run(
                subject.timelines(),
                new RevenueTriangle(
                        periods(months),
                        RevenueTriangle.Source.MRR,
                        money.code(),
                        subject.request().asOfDay() + 1,
                        Customers.ALL));
        List<CohortTable.Row> rows = new ArrayList<>();
        for (int cohort = 0; cohort < months.size(); cohort++) {
            long[] amounts = found.amounts()[cohort];
            List<Cell> cells = new ArrayList<>();
            for (int age = 0; amounts[0] > 0 && age < amounts.length; age++) {
                cells.add(cell(amounts[age], amounts[0], isMature(subject, months.get(cohort + age))));
            }
            addRow(rows, months.get(cohort), amounts[0], cells);
        }
        return new CohortTable(Kind.REVENUE, "cohort.revenue", money.currency(), rows);
    }

    private static void addRow(List<CohortTable.Row> rows, Period month, long size, List<Cell> cells) {
        if (!cells.isEmpty()) {
            rows.add(new CohortTable.Row(month.from(), month.to(), size, cells));
        }
    }

    private static boolean isMature(Subject subject, Period month) {
        return subject.span(month).complete();
    }

    private static Cell cell(long kept, long size, boolean mature) {
        return new Cell(kept, size, (double) kept / size, mature);
    }
}
