package io.holdfast.core.segment;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/** Reads a rule; its grammar is on {@link Segment}. */
final class RuleParser {
    /** Deeper than anybody writes, and far from the depth at which the machine gives up. */
    private static final int DEEPEST = 100;

    private static final Map<String, Rule.Operator> OPERATORS = Map.of(
            "=", Rule.Operator.IN,
            "<", Rule.Operator.LESS,
            "<=", Rule.Operator.AT_MOST,
            ">", Rule.Operator.MORE,
            ">=", Rule.Operator.AT_LEAST);

    /** Begins the name of a saved segment. */
    static final char SAVED = '@';

    /** So many names of saved segments may be looked up for one rule: a few that name one another twice grow fast. */
    private static final int MOST_SAVED = 200;

    private final String text;
    private final List<Token> tokens;
    private final SavedRules saved;
    private final List<String> within;
    private final AtomicInteger lookedUp;
    private int at;
    private int depth;

    private RuleParser(String text, SavedRules saved, List<String> within, AtomicInteger lookedUp) {
        this.text = text;
        this.tokens = RuleLexer.tokens(text);
        this.saved = saved;
        this.within = within;
        this.lookedUp = lookedUp;
    }

    static Rule parse(String text, SavedRules saved) {
        return new RuleParser(text, saved, List.of(), new AtomicInteger()).whole();
    }

    private Rule whole() {
        Rule rule = any();
        if (peek().kind() != Token.Kind.END) {
            throw expected("'and', 'or' or the end", RuleFault.Reason.JOINT_WANTED);
        }
        return rule;
    }

    private Rule any() {
        List<Rule> rules = new ArrayList<>(List.of(all()));
        while (takeWord("or")) {
            rules.add(all());
        }
        return rules.size() == 1 ? rules.get(0) : new Rule.Or(List.copyOf(rules));
    }

    private Rule all() {
        List<Rule> rules = new ArrayList<>(List.of(one()));
        while (takeWord("and")) {
            rules.add(one());
        }
        return rules.size() == 1 ? rules.get(0) : new Rule.And(List.copyOf(rules));
    }

    private Rule one() {
        if (++depth > DEEPEST) {
            throw FaultyRule.at(
                    peek(),
                    RuleFault.Reason.TOO_DEEP,
                    "The segment is nested more than %d deep; split it.".formatted(DEEPEST));
        }
        Rule rule;
        if (takeWord("not")) {
            rule = new Rule.Not(one());
        } else if (takeSign("(")) {
            rule = any();
            need(")");
        } else {
            rule = isSaved(peek()) ? saved() : comparison();
        }
        depth--;
        return rule;
    }

    private static boolean isSaved(Token token) {
        return token.kind() == Token.Kind.WORD
                && token.text().length() > 1
                && token.text().charAt(0) == SAVED;
    }

    /** A saved rule is read by itself, so that whatever it says stays inside it. */
    private Rule saved() {
        Token name = peek();
        at++;
        String key = name.text().substring(1).toLowerCase(Locale.ROOT);
        if (lookedUp.incrementAndGet() > MOST_SAVED) {
            throw FaultyRule.at(
                    name,
                    RuleFault.Reason.TOO_DEEP,
                    "The segment names more than %d saved ones; split it.".formatted(MOST_SAVED));
        }
        if (within.contains(key)) {
            throw FaultyRule.at(
                    name,
                    RuleFault.Reason.CIRCULAR,
                    "The saved segment %s is made of itself, by way of %s; take it out of one of them."
                            .formatted(name.shown(), String.join(", ", within)));
        }
        String rule = saved.find(key)
                .orElseThrow(() -> FaultyRule.at(
                        name,
                        RuleFault.Reason.UNKNOWN_SAVED,
                        "There is no saved segment %s of the segment; see the list of saved segments."
                                .formatted(name.shown())));
        List<String> deeper = new ArrayList<>(within);
        deeper.add(key);
        try {
            return new Rule.Saved(name, new RuleParser(rule, saved, List.copyOf(deeper), lookedUp).whole());
        } catch (FaultyRule faulty) {
            throw inSaved(name, faulty);
        }
    }

    /** What is wrong with a saved rule, told at the place where it is named. */
    static FaultyRule inSaved(Token name, FaultyRule faulty) {
        return FaultyRule.at(
                name,
                faulty.fault().reason() == RuleFault.Reason.CIRCULAR
                        ? RuleFault.Reason.CIRCULAR
                        : RuleFault.Reason.IN_SAVED,
                "In the saved segment '%s': %s"
                        .formatted(name.text(), faulty.fault().sentenceOutside()));
    }

    /** What a text asks of, where it is nothing else; see {@link Subject}. */
    static Optional<Subject> subject(String text) {
        try {
            RuleParser parser = new RuleParser(text, SavedRules.NONE, List.of(), new AtomicInteger());
            Subject subject = parser.subject();
            return parser.peek().kind() == Token.Kind.END ? Optional.of(subject) : Optional.empty();
        } catch (FaultyRule somethingElse) {
            return Optional.empty();
        }
    }

    private Subject subject() {
        Token name = name();
        return new Subject(name, peek().isSign("(") ? values() : List.of());
    }

    private Rule comparison() {
        Subject subject = subject();
        requireMore(subject.name());
        if (takeWord("is")) {
            return isKnown(subject);
        }
        if (takeWord("in")) {
            return new Rule.Comparison(subject, Rule.Operator.IN, values());
        }
        if (takeWord("not")) {
            if (!takeWord("in")) {
                throw expected("'in'", RuleFault.Reason.OPERATOR_WANTED);
            }
            return new Rule.Not(new Rule.Comparison(subject, Rule.Operator.IN, values()));
        }
        if (takeSign("!=")) {
            return new Rule.Not(new Rule.Comparison(subject, Rule.Operator.IN, List.of(value())));
        }
        return new Rule.Comparison(subject, operator(), List.of(value()));
    }

    /** A word with nothing behind it is most often a value, or a saved segment without its sign. */
    private void requireMore(Token name) {
        Token next = peek();
        if (next.kind() == Token.Kind.END || next.is("and") || next.is("or") || next.isSign(")")) {
            throw FaultyRule.at(
                    name,
                    RuleFault.Reason.BARE_WORD,
                    ("%s of the segment stands alone. Write a name, a comparison and a value, such as country = DE, or"
                                    + " @NAME for a saved segment.")
                            .formatted(name.shown()));
        }
    }

    private Rule isKnown(Subject subject) {
        boolean not = takeWord("not");
        if (takeWord("known")) {
            return not ? new Rule.Not(new Rule.IsKnown(subject)) : new Rule.IsKnown(subject);
        }
        if (!not && takeWord("unknown")) {
            return new Rule.Not(new Rule.IsKnown(subject));
        }
        throw expected("'known', 'not known' or 'unknown'", RuleFault.Reason.OTHER_WANTED);
    }

    private Rule.Operator operator() {
        Rule.Operator operator = peek().kind() == Token.Kind.SIGN ? OPERATORS.get(peek().text()) : null;
        if (operator == null) {
            throw expected("one of = != < <= > >= in, not in, is known", RuleFault.Reason.OPERATOR_WANTED);
        }
        at++;
        return operator;
    }

    private List<Token> values() {
        need("(");
        List<Token> values = new ArrayList<>(List.of(value()));
        while (takeSign(",")) {
            values.add(value());
        }
        need(")");
        return List.copyOf(values);
    }

    private Token value() {
        Token token = peek();
        if (token.kind() == Token.Kind.END || token.kind() == Token.Kind.SIGN) {
            throw expected("a value", RuleFault.Reason.VALUE_WANTED);
        }
        at++;
        return token;
    }

    private Token name() {
        Token token = peek();
        boolean keyword = token.is("and") || token.is("or") || token.is("in") || token.is("is");
        if (keyword || token.kind() == Token.Kind.END || token.kind() == Token.Kind.SIGN) {
            throw expected("the name of an attribute or feature, 'not' or '('", RuleFault.Reason.NAME_WANTED);
        }
        at++;
        return token;
    }

    private Token peek() {
        return tokens.get(at);
    }

    private boolean takeWord(String keyword) {
        boolean taken = peek().is(keyword);
        at += taken ? 1 : 0;
        return taken;
    }

    private boolean takeSign(String sign) {
        boolean taken = peek().isSign(sign);
        at += taken ? 1 : 0;
        return taken;
    }

    private void need(String sign) {
        if (!takeSign(sign)) {
            throw expected("'" + sign + "'", RuleFault.Reason.OTHER_WANTED);
        }
    }

    private FaultyRule expected(String what, RuleFault.Reason reason) {
        return FaultyRule.at(
                peek(),
                reason,
                "The segment should go on with %s instead of %s: %s. A text of several words needs quotes."
                        .formatted(what, peek().shown(), text));
    }
}
