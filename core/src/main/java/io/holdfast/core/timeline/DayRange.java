package io.holdfast.core.timeline;

/** Days {@code [from, to)}; {@code to} is {@link Day#NEVER} while open. */
public record DayRange(int from, int to) {

    public boolean contains(int day) {
        return from <= day && day < to;
    }

    public boolean isEmpty() {
        return from >= to;
    }

    /** The least range that holds both; an empty one adds nothing. */
    DayRange with(DayRange other) {
        if (isEmpty()) {
            return other;
        }
        return other.isEmpty() ? this : new DayRange(Math.min(from, other.from), Math.max(to, other.to));
    }
}
