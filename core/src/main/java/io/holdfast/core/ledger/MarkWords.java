package io.holdfast.core.ledger;

/** Bits of neighbouring customers out of {@link CustomerTest#marks}. */
final class MarkWords {
    private MarkWords() {}

    /** The 64 bits from one on; what is behind the last word is zero. */
    static long at(long[] bits, int first) {
        int word = first >> 6;
        int shift = first & 63;
        long low = bits[word] >>> shift;
        return shift == 0 || word + 1 == bits.length ? low : low | bits[word + 1] << (64 - shift);
    }
}
