package io.holdfast.server.account;

import io.holdfast.core.problem.Problem;
import io.holdfast.server.problem.ServerParticular;
import java.util.Objects;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * Hashes passwords with Argon2id (RFC 9106): 19 MiB, two passes, one lane, 16 bytes of salt. Length is the one rule for a
 * password (NIST SP 800-63B): at least 12 characters.
 */
@Component
class Passwords {
    private static final int SHORTEST = 12;
    private static final int LONGEST = 256;
    private static final PasswordEncoder ENCODER = new Argon2PasswordEncoder(16, 32, 1, 19 * 1024, 2);

    /** Compared with when nobody has the address, so that the answer takes as long. */
    private final String nobody = encode("nobody has this password");

    String hash(String password) {
        if (password.length() < SHORTEST || password.length() > LONGEST) {
            throw new Problem(ServerParticular.PASSWORD_LENGTH, SHORTEST, LONGEST);
        }
        return encode(password);
    }

    boolean matches(String password, String hash) {
        return password.length() <= LONGEST && ENCODER.matches(password, hash);
    }

    void pretend(String password) {
        matches(password, nobody);
    }

    private static String encode(String password) {
        return Objects.requireNonNull(ENCODER.encode(password));
    }
}
