package io.holdfast.core.segment;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Cuts a rule into tokens. Words may hold letters of any script, digits and {@code _ . - + % / @ & : #}; anything else is
 * quoted, in single, double, Russian or Chinese quotes. Full-width signs of a Chinese keyboard count as the plain ones.
 */
final class RuleLexer {
    private static final String OPENING = "\"'“«「";
    private static final String CLOSING = "\"'”»」";
    private static final String WIDE = "（），、＝＜＞！";
    private static final String PLAIN = "(),,=<>!";
    private static final String IN_WORDS = "_.-+%/@&:#";

    /** What may be written, and what is meant. */
    private static final Map<String, String> SIGNS = Map.ofEntries(
            Map.entry("(", "("),
            Map.entry(")", ")"),
            Map.entry(",", ","),
            Map.entry("=", "="),
            Map.entry("==", "="),
            Map.entry("!=", "!="),
            Map.entry("<>", "!="),
            Map.entry("≠", "!="),
            Map.entry("<", "<"),
            Map.entry("<=", "<="),
            Map.entry("≤", "<="),
            Map.entry(">", ">"),
            Map.entry(">=", ">="),
            Map.entry("≥", ">="));

    private final String text;
    private int at;

    private RuleLexer(String text) {
        this.text = text;
    }

    static List<Token> tokens(String text) {
        RuleLexer lexer = new RuleLexer(text);
        List<Token> tokens = new ArrayList<>();
        do {
            tokens.add(lexer.next());
        } while (tokens.get(tokens.size() - 1).kind() != Token.Kind.END);
        return tokens;
    }

    /** A text as it can stand in a rule: in quotes where it is not one word. */
    static String written(String text) {
        boolean word = !text.isEmpty() && text.codePoints().allMatch(RuleLexer::isOfWord);
        return word ? text : '"' + text.replace("\"", "\"\"") + '"';
    }

    private Token next() {
        while (at < text.length() && isSpace(text.codePointAt(at))) {
            at++;
        }
        int start = at;
        if (at == text.length()) {
            return new Token(Token.Kind.END, "", start + 1);
        }
        int quote = OPENING.indexOf(text.charAt(at));
        if (quote >= 0) {
            return quoted(CLOSING.charAt(quote));
        }
        while (at < text.length() && isOfWord(text.codePointAt(at))) {
            at += Character.charCount(text.codePointAt(at));
        }
        return at > start ? new Token(Token.Kind.WORD, text.substring(start, at), start + 1) : sign();
    }

    private Token quoted(char closing) {
        int start = at;
        StringBuilder value = new StringBuilder();
        for (at++; at < text.length(); at++) {
            if (text.charAt(at) == closing) {
                boolean doubled = at + 1 < text.length() && text.charAt(at + 1) == closing;
                at++;
                if (!doubled) {
                    return new Token(Token.Kind.QUOTED, value.toString(), start + 1);
                }
            }
            value.append(text.charAt(at));
        }
        throw FaultyRule.at(
                new Token(Token.Kind.QUOTED, text.substring(start), start + 1),
                RuleFault.Reason.QUOTE_OPEN,
                "The quote opened at character %d of the segment is not closed: %s".formatted(start + 1, text));
    }

    private Token sign() {
        int start = at;
        String one = plain(start, 1);
        String two = plain(start, 2);
        String sign = SIGNS.containsKey(two) ? two : one;
        if (!SIGNS.containsKey(sign)) {
            throw FaultyRule.at(
                    new Token(Token.Kind.SIGN, sign, start + 1),
                    RuleFault.Reason.SIGN_UNKNOWN,
                    "The sign '%s' at character %d of the segment has no meaning here; put texts that hold it in quotes: %s"
                            .formatted(sign, start + 1, text));
        }
        at += sign.length();
        return new Token(Token.Kind.SIGN, SIGNS.getOrDefault(sign, sign), start + 1);
    }

    /** So many characters from a place on, the full-width ones made plain. */
    private String plain(int from, int count) {
        StringBuilder plain = new StringBuilder();
        for (int i = from; i < Math.min(text.length(), from + count); i++) {
            plain.append(plain(text.charAt(i)));
        }
        return plain.toString();
    }

    private static char plain(char sign) {
        int wide = WIDE.indexOf(sign);
        return wide < 0 ? sign : PLAIN.charAt(wide);
    }

    private static boolean isSpace(int character) {
        return Character.isWhitespace(character) || Character.isSpaceChar(character);
    }

    private static boolean isOfWord(int character) {
        return Character.isLetterOrDigit(character)
                || Character.getType(character) == Character.NON_SPACING_MARK
                || Character.getType(character) == Character.COMBINING_SPACING_MARK
                || IN_WORDS.indexOf(character) >= 0;
    }
}
