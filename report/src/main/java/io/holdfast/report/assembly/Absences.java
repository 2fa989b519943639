package io.holdfast.report.assembly;

import io.holdfast.report.model.Absent;
import java.util.ArrayList;
import java.util.List;

/** Collects the sections left out, with their reasons. */
final class Absences {
    private final List<Absent> absent = new ArrayList<>();

    void add(String section, String reason) {
        absent.add(new Absent(section, reason));
    }

    /** Leaves another section out for the same reason. */
    void repeat(String section, String another) {
        absent.stream()
                .filter(one -> one.section().equals(section))
                .findFirst()
                .ifPresent(one -> add(another, one.reason()));
    }

    List<Absent> all() {
        return List.copyOf(absent);
    }
}
