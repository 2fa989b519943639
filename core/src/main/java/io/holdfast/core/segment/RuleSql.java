package io.holdfast.core.segment;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Turns a rule that {@link RuleCompiler} has accepted into a condition of a query. The condition is never NULL: what is
 * not known does not fit, and its opposite does.
 */
final class RuleSql {
    private static final Map<Rule.Operator, String> OPERATORS = Map.of(
            Rule.Operator.LESS, "<",
            Rule.Operator.AT_MOST, "<=",
            Rule.Operator.MORE, ">",
            Rule.Operator.AT_LEAST, ">=");

    private static final KnownSql NOBODY = new KnownSql(Map.of(), "FALSE");

    private final RuleNames names;

    RuleSql(RuleNames names) {
        this.names = names;
    }

    KnownSql of(Rule rule) {
        if (rule instanceof Rule.And and) {
            return joined(and.rules(), " AND ");
        }
        if (rule instanceof Rule.Or or) {
            return joined(or.rules(), " OR ");
        }
        if (rule instanceof Rule.Saved saved) {
            return of(saved.rule());
        }
        if (rule instanceof Rule.Not not) {
            KnownSql inner = of(not.rule());
            return inner.as("NOT (" + inner.expression() + ")");
        }
        return rule instanceof Rule.IsKnown known ? isKnown(known.subject()) : comparison((Rule.Comparison) rule);
    }

    private KnownSql joined(List<Rule> rules, String word) {
        List<KnownSql> parts = rules.stream().map(this::of).toList();
        Map<String, String> steps = new LinkedHashMap<>();
        parts.forEach(part -> steps.putAll(part.steps()));
        return new KnownSql(
                steps, parts.stream().map(part -> "(" + part.expression() + ")").collect(Collectors.joining(word)));
    }

    private KnownSql isKnown(Subject subject) {
        Optional<Feature> feature = names.feature(subject);
        if (feature.isPresent()) {
            KnownSql known = feature.get().sql(names.currencies());
            return known.as(known.expression() + " IS NOT NULL");
        }
        if (RuleNames.isCustomer(subject.name())) {
            return KnownSql.EVERYBODY;
        }
        KnownSql known = names.field(subject.name()).sql();
        return known.as("coalesce(" + known.expression() + ", '') <> ''");
    }

    private KnownSql comparison(Rule.Comparison rule) {
        Token name = rule.subject().name();
        Optional<Feature> feature = names.feature(rule.subject());
        if (feature.isEmpty() && RuleNames.isCustomer(name)) {
            return KnownSql.EVERYBODY.as("asked.customer_id IN " + texts(rule.values()));
        }
        KnownSql known = feature.map(found -> feature(rule, found)).orElseGet(() -> text(rule, names.field(name)));
        return known.as("coalesce(" + known.expression() + ", FALSE)");
    }

    private KnownSql feature(Rule.Comparison rule, Feature feature) {
        boolean date = feature.unit() == Feature.Unit.DATE;
        List<String> limits = rule.values().stream()
                .map(value -> date ? "DATE '" + value.text() + "'" : value.text())
                .toList();
        KnownSql known = feature.sql(names.currencies());
        return known.as(known.expression()
                + (rule.operator() == Rule.Operator.IN
                        ? " IN (" + String.join(", ", limits) + ")"
                        : " " + OPERATORS.get(rule.operator()) + " " + limits.get(0)));
    }

    private static KnownSql text(Rule.Comparison rule, TextField field) {
        if (field.isHidden()) {
            // A saved rule may hold whom it looks for: who may not see the values must not read them in the query.
            return NOBODY;
        }
        KnownSql known = field.sql();
        String value = known.expression();
        if (rule.operator() == Rule.Operator.IN) {
            return known.as(value + " <> '' AND " + value + " IN " + texts(rule.values()));
        }
        String limit = rule.values().get(0).text();
        String read = Literal.number(limit).isPresent() ? number(value) : date(value);
        String shown = Literal.number(limit).isPresent() ? limit : "DATE '" + limit + "'";
        return known.as(read + " " + OPERATORS.get(rule.operator()) + " " + shown);
    }

    private static String number(String value) {
        return "CASE WHEN regexp_full_match(" + value + ", '" + Literal.NUMBER.pattern() + "') THEN " + value
                + "::DECIMAL(36, 18) END";
    }

    private static String date(String value) {
        return "CASE WHEN regexp_full_match(" + value + ", '" + Literal.DATE.pattern() + "') THEN try_cast(" + value
                + " AS DATE) END";
    }

    private static String texts(List<Token> values) {
        return values.stream().map(value -> KnownSql.literal(value.text())).collect(Collectors.joining(", ", "(", ")"));
    }
}
