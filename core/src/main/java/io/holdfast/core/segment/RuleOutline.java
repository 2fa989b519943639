package io.holdfast.core.segment;

import io.holdfast.core.problem.Problem;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * The shape of a rule for whoever wants to draw it: nested maps with a {@code kind}, {@code and}/{@code or} with {@code
 * rules}, {@code not} with {@code rule}, {@code saved} with {@code name}, {@code known}/{@code unknown} with {@code name},
 * {@code comparison} with {@code name}, {@code operator} and {@code values}. {@code quoted} says that the name stood in
 * quotes and is an attribute whatever it says; {@code of} the names of the activities that count, none for all. Names are
 * not looked up.
 */
public final class RuleOutline {
    private static final Map<Rule.Operator, String> SIGNS = Map.of(
            Rule.Operator.LESS, "<",
            Rule.Operator.AT_MOST, "<=",
            Rule.Operator.MORE, ">",
            Rule.Operator.AT_LEAST, ">=");

    private RuleOutline() {}

    /**
     * The outline of a rule that is not empty.
     *
     * @throws Problem {@code INVALID_SEGMENT} with the place
     */
    public static Map<String, Object> of(String text, SavedRules saved) {
        try {
            return of(RuleParser.parse(text, saved));
        } catch (FaultyRule faulty) {
            throw faulty.problem();
        }
    }

    /**
     * The names a rule asks of, as written but without quotes, and not those in the saved rules it names; nothing where it
     * cannot be taken apart.
     */
    public static Optional<Set<String>> names(String text) {
        try {
            Set<String> names = new TreeSet<>();
            collect(RuleParser.parse(text, any -> Optional.of("customer is known")), names);
            return Optional.of(names);
        } catch (FaultyRule unreadable) {
            return Optional.empty();
        }
    }

    private static void collect(Rule rule, Set<String> names) {
        if (rule instanceof Rule.And and) {
            and.rules().forEach(each -> collect(each, names));
        } else if (rule instanceof Rule.Or or) {
            or.rules().forEach(each -> collect(each, names));
        } else if (rule instanceof Rule.Not not) {
            collect(not.rule(), names);
        } else if (rule instanceof Rule.IsKnown known) {
            names.add(known.subject().name().text());
        } else if (rule instanceof Rule.Comparison comparison) {
            names.add(comparison.subject().name().text());
        }
    }

    static Map<String, Object> of(Rule rule) {
        if (rule instanceof Rule.And and) {
            return map("kind", "and", "rules", all(and.rules()));
        }
        if (rule instanceof Rule.Or or) {
            return map("kind", "or", "rules", all(or.rules()));
        }
        if (rule instanceof Rule.Saved saved) {
            return map("kind", "saved", "name", saved.name().text().substring(1));
        }
        if (rule instanceof Rule.Not not) {
            return not(not.rule());
        }
        return rule instanceof Rule.IsKnown known
                ? named("known", known.subject())
                : comparison((Rule.Comparison) rule, false);
    }

    private static Map<String, Object> not(Rule rule) {
        if (rule instanceof Rule.IsKnown known) {
            return named("unknown", known.subject());
        }
        if (rule instanceof Rule.Comparison one && one.operator() == Rule.Operator.IN) {
            return comparison(one, true);
        }
        return map("kind", "not", "rule", of(rule));
    }

    private static Map<String, Object> comparison(Rule.Comparison rule, boolean not) {
        Map<String, Object> map = named("comparison", rule.subject());
        boolean several = rule.values().size() > 1;
        String equal = several ? (not ? "not in" : "in") : (not ? "!=" : "=");
        map.put("operator", SIGNS.getOrDefault(rule.operator(), equal));
        map.put("values", rule.values().stream().map(Token::text).toList());
        return map;
    }

    private static Map<String, Object> named(String kind, Subject subject) {
        Map<String, Object> map = map("kind", kind, "name", subject.name().text());
        map.put("quoted", subject.name().kind() == Token.Kind.QUOTED);
        map.put("of", subject.activities());
        return map;
    }

    private static List<Map<String, Object>> all(List<Rule> rules) {
        return rules.stream().map(RuleOutline::of).toList();
    }

    private static Map<String, Object> map(String key, String text, String other, Object value) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put(key, text);
        map.put(other, value);
        return map;
    }
}
