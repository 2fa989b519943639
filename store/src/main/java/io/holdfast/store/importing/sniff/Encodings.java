package io.holdfast.store.importing.sniff;

import io.holdfast.core.problem.FileParticular;
import io.holdfast.core.problem.Problem;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Finds the encoding of text. In order: a byte-order mark; UTF-16 by its zero bytes; strict UTF-8; then GB18030 against
 * Windows-1251, see {@link Letters}. What remains is Windows-1252.
 */
final class Encodings {
    static final Charset GB18030 = Charset.forName("GB18030");
    static final Charset WINDOWS_1251 = Charset.forName("windows-1251");
    static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

    private Encodings() {}

    static Charset of(FileSample sample) {
        byte[] head = sample.head();
        Optional<Charset> marked = byteOrderMark(head);
        if (marked.isPresent()) {
            return marked.get();
        }
        Optional<Charset> wide = byZeroBytes(head);
        if (wide.isPresent()) {
            return wide.get();
        }
        if (allUtf8(sample)) {
            return StandardCharsets.UTF_8;
        }
        return mostLikely(sample);
    }

    private static Optional<Charset> byteOrderMark(byte[] head) {
        if (starts(head, 0xEF, 0xBB, 0xBF)) {
            return Optional.of(StandardCharsets.UTF_8);
        }
        if (starts(head, 0xFF, 0xFE)) {
            return Optional.of(StandardCharsets.UTF_16LE);
        }
        return starts(head, 0xFE, 0xFF) ? Optional.of(StandardCharsets.UTF_16BE) : Optional.empty();
    }

    private static boolean starts(byte[] head, int... mark) {
        if (head.length < mark.length) {
            return false;
        }
        for (int i = 0; i < mark.length; i++) {
            if ((head[i] & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }

    /** ASCII in UTF-16 has a zero in every second byte; zeros anywhere else are no text at all. */
    private static Optional<Charset> byZeroBytes(byte[] head) {
        int even = 0;
        int odd = 0;
        for (int i = 0; i < head.length; i++) {
            if (head[i] == 0) {
                even += 1 - i % 2;
                odd += i % 2;
            }
        }
        if (even + odd == 0) {
            return Optional.empty();
        }
        int half = head.length / 2;
        if (odd > half * 0.5 && even < half * 0.02) {
            return Optional.of(StandardCharsets.UTF_16LE);
        }
        if (even > half * 0.5 && odd < half * 0.02) {
            return Optional.of(StandardCharsets.UTF_16BE);
        }
        throw new Problem(FileParticular.BINARY_DATA);
    }

    private static boolean allUtf8(FileSample sample) {
        if (!valid(sample.head(), StandardCharsets.UTF_8)) {
            return false;
        }
        return sample.slices().stream().allMatch(slice -> valid(fromLineStart(slice), StandardCharsets.UTF_8));
    }

    /** Whether the bytes are valid; a character cut off at the end of the sample is no fault. */
    static boolean valid(byte[] bytes, Charset charset) {
        CharsetDecoder decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer out = CharBuffer.allocate(8192);
        while (true) {
            CoderResult result = decoder.decode(in, out, false);
            if (result.isError()) {
                return false;
            }
            if (result.isUnderflow()) {
                return in.remaining() < 4;
            }
            out.clear();
        }
    }

    /** The sample from its first whole line on, so that it starts at a character. */
    static byte[] fromLineStart(byte[] slice) {
        for (int i = 0; i < slice.length; i++) {
            if (slice[i] == '\n') {
                byte[] rest = new byte[slice.length - i - 1];
                System.arraycopy(slice, i + 1, rest, 0, rest.length);
                return rest;
            }
        }
        return new byte[0];
    }

    /** A few bad bytes in an otherwise clean UTF-8 file are bad rows, not another encoding. */
    private static Charset mostLikely(FileSample sample) {
        byte[] bytes = nonAscii(sample);
        if (mostlyUtf8(bytes)) {
            return StandardCharsets.UTF_8;
        }
        double han = valid(bytes, GB18030) ? Letters.han(new String(bytes, GB18030)) : 0;
        double cyrillic = Letters.cyrillic(new String(bytes, WINDOWS_1251));
        if (Math.max(han, cyrillic) < 0.3) {
            return WINDOWS_1252;
        }
        return han >= cyrillic ? GB18030 : WINDOWS_1251;
    }

    private static boolean mostlyUtf8(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        long wrong = text.chars().filter(c -> c == '\uFFFD').count();
        long right = text.chars().filter(c -> c > 0x7F && c != '\uFFFD').count();
        return right > 0 && wrong * 9 < right;
    }

    /** The lines of the sample that are not plain ASCII. */
    private static byte[] nonAscii(FileSample sample) {
        java.io.ByteArrayOutputStream out = new java.io.ByteArrayOutputStream();
        addNonAscii(sample.head(), out);
        sample.slices().forEach(slice -> addNonAscii(fromLineStart(slice), out));
        return out.toByteArray();
    }

    private static void addNonAscii(byte[] bytes, java.io.ByteArrayOutputStream out) {
        int start = 0;
        boolean high = false;
        for (int i = 0; i < bytes.length; i++) {
            high |= bytes[i] < 0;
            if (bytes[i] == '\n' || i == bytes.length - 1) {
                if (high) {
                    out.write(bytes, start, i + 1 - start);
                }
                start = i + 1;
                high = false;
            }
        }
    }
}
