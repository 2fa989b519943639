package io.holdfast.core.segment;

import io.holdfast.core.problem.ErrorCode;
import io.holdfast.core.problem.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

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

    private final String text;
    private final List<Token> tokens;
    private int at;
    private int depth;

    private RuleParser(String text) {
        this.text = text;
        this.tokens = RuleLexer.tokens(text);
    }

    static Rule parse(String text) {
        RuleParser parser = new RuleParser(text);
        Rule rule = parser.any();
        if (parser.peek().kind() != Token.Kind.END) {
            throw parser.expected("'and', 'or' or the end");
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
            throw new Problem(ErrorCode.INVALID_SEGMENT, "The segment is nested more than %d deep; split it.", DEEPEST);
        }
        Rule rule;
        if (takeWord("not")) {
            rule = new Rule.Not(one());
        } else if (takeSign("(")) {
            rule = any();
            need(")");
        } else {
            rule = comparison();
        }
        depth--;
        return rule;
    }

    private Rule comparison() {
        Token name = name();
        if (takeWord("is")) {
            return isKnown(name);
        }
        if (takeWord("in")) {
            return new Rule.Comparison(name, Rule.Operator.IN, values());
        }
        if (takeWord("not")) {
            if (!takeWord("in")) {
                throw expected("'in'");
            }
            return new Rule.Not(new Rule.Comparison(name, Rule.Operator.IN, values()));
        }
        if (takeSign("!=")) {
            return new Rule.Not(new Rule.Comparison(name, Rule.Operator.IN, List.of(value())));
        }
        return new Rule.Comparison(name, operator(), List.of(value()));
    }

    private Rule isKnown(Token name) {
        boolean not = takeWord("not");
        if (takeWord("known")) {
            return not ? new Rule.Not(new Rule.IsKnown(name)) : new Rule.IsKnown(name);
        }
        if (!not && takeWord("unknown")) {
            return new Rule.Not(new Rule.IsKnown(name));
        }
        throw expected("'known', 'not known' or 'unknown'");
    }

    private Rule.Operator operator() {
        Rule.Operator operator = peek().kind() == Token.Kind.SIGN ? OPERATORS.get(peek().text()) : null;
        if (operator == null) {
            throw expected("one of = != < <= > >= in, not in, is known");
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
            throw expected("a value");
        }
        at++;
        return token;
    }

    private Token name() {
        Token token = peek();
        boolean keyword = token.is("and") || token.is("or") || token.is("in") || token.is("is");
        if (keyword || token.kind() == Token.Kind.END || token.kind() == Token.Kind.SIGN) {
            throw expected("the name of an attribute or feature, 'not' or '('");
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
            throw expected("'" + sign + "'");
        }
    }

    private Problem expected(String what) {
        return new Problem(
                ErrorCode.INVALID_SEGMENT,
                "The segment should go on with %s instead of %s: %s. A text of several words needs quotes.",
                what,
                peek().shown(),
                text);
    }
}
