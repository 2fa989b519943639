package io.holdfast.core.timeline;

/** Days {@code [from, to)}; {@code to} is {@link Day#NEVER} while open. */
public record DayRange(int from, int to) {

    public boolean contains(int day) {
        return from <= day && day < to;
    }
}
