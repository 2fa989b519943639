package io.holdfast.core.segment;

import io.holdfast.core.problem.ErrorCode;
import io.holdfast.core.problem.Problem;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Carries a fault from where it is found to whoever asked for the rule. */
final class FaultyRule extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient RuleFault fault;

    private FaultyRule(RuleFault fault) {
        super(fault.sentence());
        this.fault = fault;
    }

    static FaultyRule at(Token token, RuleFault.Reason reason, String sentence) {
        return at(token, reason, sentence, Optional.empty());
    }

    static FaultyRule at(Token token, RuleFault.Reason reason, String sentence, Optional<String> suggestion) {
        return new FaultyRule(new RuleFault(reason, token.position(), token.text(), suggestion, sentence));
    }

    RuleFault fault() {
        return fault;
    }

    Problem problem() {
        ErrorCode code =
                switch (fault.reason()) {
                    case UNKNOWN_NAME -> ErrorCode.UNKNOWN_ATTRIBUTE;
                    case UNKNOWN_SAVED -> ErrorCode.UNKNOWN_SEGMENT;
                    default -> ErrorCode.INVALID_SEGMENT;
                };
        SortedMap<String, String> values = new TreeMap<>();
        values.put("found", fault.found());
        values.put("position", Integer.toString(fault.position()));
        return new Problem(this, code, new Problem.Told("RULE_" + fault.reason(), values), fault.sentence());
    }
}
