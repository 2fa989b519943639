package io.holdfast.sample;

/** Why a contract row ended, in the words of the file. */
enum EndKind {
    NONE(""),
    VOLUNTARY("voluntary"),
    PAYMENT_FAILED("payment_failed"),
    EXPIRED("expired"),
    MIGRATED("migrated"),
    SYSTEM("system");

    private final String label;

    EndKind(String label) {
        this.label = label;
    }

    String label() {
        return label;
    }
}
