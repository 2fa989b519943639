package io.holdfast.sample;

import java.time.LocalDate;

/** Days from the first to before the second. */
record DayRange(int from, int to) {
    /** Written {@code 2026-01-01/2026-01-15}. */
    String iso() {
        return LocalDate.ofEpochDay(from) + "/" + LocalDate.ofEpochDay(to);
    }
}
