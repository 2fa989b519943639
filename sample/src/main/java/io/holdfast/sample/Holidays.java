package io.holdfast.sample;

import java.util.List;
import java.util.Map;

/** The weeks in which offices of a language are nearly empty; a customer who is silent then has not gone. */
final class Holidays {
    private static final Map<String, boolean[]> BY_LANGUAGE = Map.of(
            "zh",
            marked(List.of(
                    week(2023, 1, 21),
                    week(2024, 2, 10),
                    week(2025, 1, 28),
                    week(2023, 10, 1),
                    week(2024, 10, 1),
                    week(2025, 10, 1))),
            "ru",
            marked(List.of(week(2023, 1, 1), week(2024, 1, 1), week(2025, 1, 1))),
            "en",
            marked(List.of(week(2023, 12, 24), week(2024, 12, 24), week(2025, 12, 24))));

    private Holidays() {}

    static boolean on(String language, int day) {
        boolean[] marked = BY_LANGUAGE.get(language);
        return marked != null && marked[day - Window.FIRST_DAY];
    }

    private static DayRange week(int year, int month, int dayOfMonth) {
        int from = Window.day(year, month, dayOfMonth);
        return new DayRange(from, from + 8);
    }

    private static boolean[] marked(List<DayRange> weeks) {
        boolean[] days = new boolean[Window.END_DAY - Window.FIRST_DAY];
        for (DayRange week : weeks) {
            for (int day = week.from(); day < week.to(); day++) {
                days[day - Window.FIRST_DAY] = true;
            }
        }
        return days;
    }
}
