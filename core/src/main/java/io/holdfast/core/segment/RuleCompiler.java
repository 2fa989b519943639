package io.holdfast.core.segment;

import io.holdfast.core.ledger.CustomerTest;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Turns a rule into a test, with all texts looked up and all numbers read beforehand. */
final class RuleCompiler {
    private static final CustomerTest NOBODY = (timeline, day) -> false;

    private final RuleNames names;
    private final Slips slips;

    RuleCompiler(RuleNames names, Slips slips) {
        this.names = names;
        this.slips = slips;
    }

    MarkableTest compile(Rule rule) {
        if (rule instanceof Rule.And and) {
            return new AllOf(compile(and.rules()));
        }
        if (rule instanceof Rule.Or or) {
            return new AnyOf(compile(or.rules()));
        }
        if (rule instanceof Rule.Not not) {
            return new NotThis(compile(not.rule()));
        }
        if (rule instanceof Rule.Saved saved) {
            return compile(saved);
        }
        CustomerTest test =
                rule instanceof Rule.IsKnown known ? isKnown(known.subject()) : comparison((Rule.Comparison) rule);
        return new MarkedComparison(List.of(rule.placeless(), names.hidden()), test);
    }

    private MarkableTest compile(Rule.Saved saved) {
        try {
            return compile(saved.rule());
        } catch (FaultyRule faulty) {
            throw RuleParser.inSaved(saved.name(), faulty);
        }
    }

    private List<MarkableTest> compile(List<Rule> rules) {
        return rules.stream().map(this::compile).toList();
    }

    private CustomerTest isKnown(Subject subject) {
        Token name = subject.name();
        Optional<Feature> feature = feature(subject);
        if (feature.isPresent()) {
            return FeatureComparison.known(feature.get());
        }
        if (RuleNames.isCustomer(name)) {
            return CustomerTest.EVERYBODY;
        }
        TextField field = names.field(name);
        boolean[] known = new boolean[field.values().size()];
        for (int code = 0; code < known.length; code++) {
            known[code] = !field.values().get(code).isEmpty();
        }
        return new TextTest(field.codes(), known);
    }

    private CustomerTest comparison(Rule.Comparison rule) {
        Optional<Feature> feature = feature(rule.subject());
        if (feature.isPresent()) {
            return FeatureComparison.of(feature.get(), rule, names.currencies());
        }
        Token name = rule.subject().name();
        return RuleNames.isCustomer(name) ? customer(rule) : text(names.field(name), rule);
    }

    private Optional<Feature> feature(Subject subject) {
        Optional<Feature> feature = names.feature(subject);
        for (String activity : subject.activities()) {
            slips.looksForActivity(subject.name().text(), activity, names.activities());
        }
        return feature;
    }

    private static CustomerTest customer(Rule.Comparison rule) {
        if (rule.operator() != Rule.Operator.IN) {
            throw FaultyRule.at(
                    rule.subject().name(),
                    RuleFault.Reason.NO_ORDER,
                    "Customers have no order (character %d of the segment); use = or in."
                            .formatted(rule.subject().name().position()));
        }
        Set<String> ids = rule.values().stream().map(Token::text).collect(Collectors.toSet());
        return (timeline, day) -> ids.contains(timeline.customerId());
    }

    private CustomerTest text(TextField field, Rule.Comparison rule) {
        if (field.isHidden()) {
            slips.hidden(field);
            return NOBODY;
        }
        boolean[] fits = new boolean[field.values().size()];
        for (Token value : rule.values()) {
            TextComparison comparison = TextComparison.of(value, rule.operator());
            boolean found = false;
            for (int code = 0; code < fits.length; code++) {
                boolean fitsThis = comparison.fits(field.values().get(code));
                fits[code] |= fitsThis;
                found |= fitsThis;
            }
            if (rule.operator() == Rule.Operator.IN) {
                slips.looksFor(field, value.text(), found);
            }
        }
        return new TextTest(field.codes(), fits);
    }
}
