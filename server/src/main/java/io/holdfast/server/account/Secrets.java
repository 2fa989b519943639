package io.holdfast.server.account;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Makes secrets that are shown once, and the hashes by which they are found again. They hold 192 random bits, so a plain
 * SHA-256 is enough; passwords of people are another matter.
 */
@Component
class Secrets {
    private static final int BYTES = 24;

    private final SecureRandom random = new SecureRandom();

    /** A new secret; the prefix lets scanners of leaked secrets know ours. */
    String create(String prefix) {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return prefix + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** A new id that cannot be guessed: a random UUID (RFC 9562, version 4). */
    UUID id() {
        long high = (random.nextLong() & 0xFFFF_FFFF_FFFF_0FFFL) | 0x4000L;
        long low = (random.nextLong() & 0x3FFF_FFFF_FFFF_FFFFL) | 0x8000_0000_0000_0000L;
        return new UUID(high, low);
    }

    static byte[] hash(String secret) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
