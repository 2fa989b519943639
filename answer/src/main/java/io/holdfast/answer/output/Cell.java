package io.holdfast.answer.output;

/**
 * A cell of a table.
 *
 * @param text what people read, such as "12.35 %"
 * @param raw what programs read, such as 0.1235; empty for a figure that is undefined
 * @param isName whether it names something, and is no number even when it looks like one, as the id 17850 does
 */
public record Cell(String text, String raw, boolean isName) {
    public static final Cell EMPTY = new Cell("", "");

    public Cell(String text, String raw) {
        this(text, raw, false);
    }

    public static Cell of(Object value) {
        return value instanceof Cell cell ? cell : new Cell(String.valueOf(value), String.valueOf(value));
    }

    /** The name of something: a customer, a plan, an owner. */
    public static Cell name(String name) {
        return new Cell(name, name, true);
    }

    /** What people read. */
    @Override
    public String toString() {
        return text;
    }
}
