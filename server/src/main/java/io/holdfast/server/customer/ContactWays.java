package io.holdfast.server.customer;

import io.holdfast.core.problem.Problem;
import io.holdfast.server.problem.ServerParticular;
import java.util.Map;
import java.util.regex.Pattern;

/** The ways to reach a contact, which become links: what is no address and no number would lead nowhere. */
final class ContactWays {
    private static final Pattern EMAIL = Pattern.compile("[^\\s@]+@[^\\s@.]+(\\.[^\\s@.]+)*");
    /** Digits as people group them, then what is dialled within the house. */
    private static final Pattern PHONE =
            Pattern.compile("[+(]?\\d[\\d\\s().\\-/]*+(,?\\s*(ext\\.?|x|#|доб\\.?|分机)\\s*\\d+)?");

    private static final int FEWEST_DIGITS = 3;

    private ContactWays() {}

    static void require(Map<String, Object> contact) {
        if (contact.get("email") instanceof String text && !EMAIL.matcher(text).matches()) {
            throw new Problem(ServerParticular.EMAIL_UNREADABLE, text);
        }
        if (contact.get("phone") instanceof String text && !isNumber(text)) {
            throw new Problem(ServerParticular.PHONE_UNREADABLE, text);
        }
    }

    private static boolean isNumber(String text) {
        return PHONE.matcher(text).matches()
                && text.chars().filter(Character::isDigit).count() >= FEWEST_DIGITS;
    }
}
