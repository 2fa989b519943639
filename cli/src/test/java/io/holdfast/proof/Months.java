package io.holdfast.proof;

import io.holdfast.core.cohort.Triangle;
import io.holdfast.core.timeline.Periods;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Months in a row. */
record Months(LocalDate first, int count) {
    static Months of(int year, int month, int count) {
        return new Months(LocalDate.of(year, month, 1), count);
    }

    LocalDate month(int index) {
        return first.plusMonths(index);
    }

    Periods periods() {
        return Periods.of(IntStream.rangeClosed(0, count)
                .map(index -> (int) month(index).toEpochDay())
                .toArray());
    }

    /** The cells of a triangle in which there is somebody: month of the cohort, month, customers. */
    List<String> cells(Triangle triangle) {
        List<String> cells = new ArrayList<>();
        for (int cohort = 0; cohort < count; cohort++) {
            for (int age = 0; age < count - cohort; age++) {
                if (triangle.retained()[cohort][age] > 0) {
                    cells.add(month(cohort) + "|" + month(cohort + age) + "|" + triangle.retained()[cohort][age]);
                }
            }
        }
        return cells;
    }
}
