package io.holdfast.sample;

/** Writes fractions that are not negative; by integers, because Java changed how it writes a double in version 19. */
final class Decimals {
    private static final int ONE = 1_000_000;

    private Decimals() {}

    /** Six decimals, rounded half up. */
    static String fixed(double value) {
        long millionths = (long) (value * ONE + 0.5);
        return millionths / ONE + "." + Long.toString(ONE + millionths % ONE).substring(1);
    }

    /** As {@link #fixed} without zeros at the end. */
    static String trimmed(double value) {
        String text = fixed(value);
        int end = text.length();
        while (text.charAt(end - 1) == '0') {
            end--;
        }
        return text.substring(0, text.charAt(end - 1) == '.' ? end - 1 : end);
    }
}
