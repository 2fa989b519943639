package io.holdfast.core.value;

import io.holdfast.core.segment.KnownSql;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The query of a figure of unit economics for each group, see {@link EconomicsSql}: a row for each, its label first. The
 * steps are long, so they are written down once, as a macro of the group's label, and asked of every group.
 */
public final class EconomicsByGroupSql {
    private static final String GROUP = "of_group";

    private final EconomicsSql ofGroup;

    /**
     * @param question with cost and margin as the facts state them
     * @param usual the currency of costs that state none
     * @param segment the condition of the question
     * @param group the label of a customer's group
     */
    public EconomicsByGroupSql(EconomicsQuestion question, String usual, KnownSql segment, KnownSql group) {
        Map<String, String> steps = new LinkedHashMap<>(segment.steps());
        steps.putAll(group.steps());
        String both = "(" + segment.expression() + ") AND (" + group.expression() + ") = " + GROUP;
        this.ofGroup = new EconomicsSql(question, usual, new KnownSql(steps, both));
    }

    /**
     * The whole query; empty when the figure has none.
     *
     * @param labels of the groups to ask it of, one at least
     */
    public Optional<String> of(ValueMetric metric, List<String> labels) {
        return ofGroup.of(metric)
                .map(query -> "CREATE OR REPLACE TEMP MACRO figure(" + GROUP + ") AS TABLE\n"
                        + query.strip() + ";\n\n"
                        + labels.stream().map(EconomicsByGroupSql::row).collect(Collectors.joining("\nUNION ALL "))
                        + "\n");
    }

    private static String row(String label) {
        String text = "'" + label.replace("'", "''") + "'";
        return "SELECT " + text + " AS label, * FROM figure(" + text + ")";
    }
}
