package io.holdfast.core.segment;

/**
 * A piece of a rule.
 *
 * @param text its text, without quotes
 * @param position where it begins, counted from 1 in characters
 */
record Token(Kind kind, String text, int position) {
    enum Kind {
        WORD,
        QUOTED,
        SIGN,
        END
    }

    /** Whether it is the keyword (small letters); quoted it never is. */
    boolean is(String keyword) {
        return kind == Kind.WORD && text.equalsIgnoreCase(keyword);
    }

    boolean isSign(String sign) {
        return kind == Kind.SIGN && text.equals(sign);
    }

    Token placeless() {
        return new Token(kind, text, 0);
    }

    /** How to speak of it in a message. */
    String shown() {
        return kind == Kind.END ? "the end" : "'" + text + "' at character " + position;
    }
}
