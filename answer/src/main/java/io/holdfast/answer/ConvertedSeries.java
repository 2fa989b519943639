package io.holdfast.answer;

import io.holdfast.core.definition.CurrencyPolicy;
import io.holdfast.core.ledger.ContractCurrencies;
import io.holdfast.core.ledger.Grouping;
import io.holdfast.core.ledger.MoneyFlows;
import io.holdfast.core.ledger.MoneyLine;
import io.holdfast.core.ledger.MovementsFold;
import io.holdfast.core.ledger.Period;
import io.holdfast.core.problem.Problem;
import io.holdfast.core.timeline.FoldRunner;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Recurring revenue of all currencies together, period by period. A period for which an exchange rate is missing is
 * undefined, and says so; it takes nothing from the others.
 */
final class ConvertedSeries {
    private final Question question;

    ConvertedSeries(Question question) {
        this.question = question;
    }

    /**
     * One object of each period.
     *
     * @param byCurrency the movements of the periods, by period, then by currency
     */
    List<Map<String, @Nullable Object>> of(List<Period> periods, MoneyFlows[][] byCurrency) {
        List<Optional<Problem>> missing = new ArrayList<>();
        List<Period> known = new ArrayList<>();
        for (int i = 0; i < byCurrency.length; i++) {
            missing.add(missing(periods.get(i), byCurrency[i]));
            if (missing.get(i).isEmpty()) {
                known.add(periods.get(i));
            }
        }
        Iterator<MoneyFlows> flows = converted(known).iterator();
        return missing.stream()
                .map(problem -> problem.map(this::undefined).orElseGet(() -> defined(flows.next())))
                .toList();
    }

    private List<MoneyFlows> converted(List<Period> periods) {
        if (periods.isEmpty()) {
            return List.of();
        }
        MovementsFold fold =
                MovementsFold.converted(question.ledger(), periods, question.test(), Grouping.NONE, question.rates());
        return Arrays.stream(FoldRunner.run(question.timelines(), fold))
                .map(groups -> groups[0][0])
                .toList();
    }

    /** The first rate that the period needs and that is not known. */
    private Optional<Problem> missing(Period period, MoneyFlows[] byCurrency) {
        return ContractCurrencies.of(question.timelines()).stream()
                .flatMap(code ->
                        missing(period, question.timelines().currencies().get(code), byCurrency[code]))
                .findFirst();
    }

    private Stream<Problem> missing(Period period, String currency, MoneyFlows flows) {
        boolean isFloating = question.ledger().definition().currency() == CurrencyPolicy.FLOATING;
        boolean atStart = flows.amount(MoneyLine.OPENING) != 0;
        boolean atEnd = flows.amount(MoneyLine.CLOSING) != 0;
        // movements are measured at the rates of the opening day, those of who came later too
        boolean needsOpening = atStart || (atEnd && !isFloating);
        return Stream.concat(
                needsOpening ? question.rates().missing(currency, period.openingDay()).stream() : Stream.empty(),
                atEnd ? question.rates().missing(currency, period.closingDay()).stream() : Stream.empty());
    }

    private Map<String, @Nullable Object> defined(MoneyFlows flows) {
        Map<String, @Nullable Object> object =
                MovementAnalysis.amounts(question.rates().target(), flows);
        object.put("undefinedBecause", null);
        return object;
    }

    private Map<String, @Nullable Object> undefined(Problem problem) {
        Map<String, @Nullable Object> object = new LinkedHashMap<>();
        object.put("currency", question.rates().target());
        object.put("minorUnits", null);
        object.put("ratios", null);
        object.put("undefinedBecause", problem.getMessage());
        return object;
    }
}
