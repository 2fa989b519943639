package io.holdfast.answer.output;

/**
 * A cell of a table.
 *
 * @param text what people read, such as "12.35 %"
 * @param raw what programs read, such as 0.1235; empty for a figure that is undefined
 */
public record Cell(String text, String raw) {
    public static final Cell EMPTY = new Cell("", "");

    public static Cell of(Object value) {
        return value instanceof Cell cell ? cell : new Cell(String.valueOf(value), String.valueOf(value));
    }

    /** What people read. */
    @Override
    public String toString() {
        return text;
    }
}
