package io.holdfast.store.importing.mapping;

/** How a row tells its fact. */
public enum Shape {
    /** One row is one fact of the kind, each field in a column of its own. */
    ROWS("rows"),
    /**
     * One row is one customer as of a snapshot day: how long he had been one ({@code tenure}) and whether he had left
     * ({@code churned}). It becomes a contract from the snapshot day minus the tenure to the snapshot day, or still
     * running.
     */
    TENURE("tenure and churned");

    private final String text;

    Shape(String text) {
        this.text = text;
    }

    /** As written in a mapping. */
    public String text() {
        return text;
    }
}
