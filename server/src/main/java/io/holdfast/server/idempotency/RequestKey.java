package io.holdfast.server.idempotency;

import io.holdfast.core.problem.Problem;
import io.holdfast.server.problem.ServerParticular;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * The key a caller gives to a request. Kept are its hash, and the answer sealed with what only he knows: an answer may hold
 * a secret that is shown once.
 *
 * @param caller whose it is; the same key of another caller is another
 */
record RequestKey(String caller, String key) {
    private static final int LONGEST = 255;
    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;
    private static final SecureRandom RANDOM = new SecureRandom();

    RequestKey {
        if (key.isBlank() || key.length() > LONGEST || !key.chars().allMatch(letter -> letter > 31 && letter < 127)) {
            throw new Problem(ServerParticular.REQUEST_KEY_WRONG, LONGEST);
        }
    }

    /** What it is called in the table. */
    byte[] name() {
        return hash("name");
    }

    /** A text nobody can read without the key. */
    byte[] seal(byte[] text) {
        byte[] nonce = new byte[NONCE];
        RANDOM.nextBytes(nonce);
        byte[] sealed = crypt(Cipher.ENCRYPT_MODE, nonce, text);
        byte[] whole = Arrays.copyOf(nonce, NONCE + sealed.length);
        System.arraycopy(sealed, 0, whole, NONCE, sealed.length);
        return whole;
    }

    /** What was sealed. */
    byte[] open(byte[] sealed) {
        return crypt(
                Cipher.DECRYPT_MODE, Arrays.copyOf(sealed, NONCE), Arrays.copyOfRange(sealed, NONCE, sealed.length));
    }

    private byte[] crypt(int mode, byte[] nonce, byte[] text) {
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, new SecretKeySpec(hash("seal"), "AES"), new GCMParameterSpec(TAG_BITS, nonce));
            return cipher.doFinal(text);
        } catch (GeneralSecurityException damaged) {
            throw new IllegalStateException("a kept answer cannot be read", damaged);
        }
    }

    private byte[] hash(String use) {
        try {
            return MessageDigest.getInstance("SHA-256")
                    .digest(String.join("\n", use, caller, key).getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Without the key, which opens answers. */
    @Override
    public String toString() {
        return "RequestKey of " + caller;
    }
}
