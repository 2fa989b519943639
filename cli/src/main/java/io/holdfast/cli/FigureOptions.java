package io.holdfast.cli;

import io.holdfast.answer.Asked;
import io.holdfast.answer.Question;
import io.holdfast.answer.Questions;
import io.holdfast.core.definition.ChurnDefinition;
import io.holdfast.store.FactStore;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which figure: over which period, under which definition, for whom, as known when. */
final class FigureOptions {
    static final String LOADING = "Loading the timelines";

    @Option(
            names = "--period",
            defaultValue = Asked.LAST,
            description = "Such as 2026-01, 2026-Q1, 2026, FY2026, 2026-W05, 2026-01-01..2026-02-15, last-month"
                    + " (default: ${DEFAULT-VALUE}, the last one known whole).")
    private String period = Asked.LAST;

    @Option(
            names = "--definition",
            defaultValue = Asked.USUAL,
            description =
                    "Who counts as a customer and when he leaves; see holdfast definitions. An older version of your"
                            + " own is NAME@2 (default: ${DEFAULT-VALUE}).")
    private String definition = Asked.USUAL;

    @Option(
            names = "--set",
            paramLabel = "SWITCH=VALUE",
            description = "Turns a switch of the definition, such as gap_days=30 or pause=lost; may be repeated.")
    private List<String> switches = List.of();

    @Option(
            names = "--segment",
            paramLabel = "RULE",
            defaultValue = "",
            description =
                    "Only customers to whom a rule applies, such as \"country = CN and tenure >= 90\" or @NAME, the"
                            + " name of a saved one; see holdfast segments.")
    private String segment = "";

    @Option(names = "--as-of", paramLabel = "DATE", description = "As known at the end of that day.")
    private @Nullable String asOf;

    /** The definition asked for, with the switches turned. */
    ChurnDefinition definition(FactStore store) {
        return Questions.of(store).definition(asked());
    }

    /** Loads what was known and settles the question, and says so when that takes long. */
    Question load(FactStore store, Surroundings surroundings) {
        try (StageProgress progress = StageProgress.start(surroundings)) {
            return load(store, progress);
        }
    }

    /** The same as a stage of something longer. */
    Question load(FactStore store, StageProgress progress) {
        progress.at(LOADING);
        return Questions.of(store).settle(asked());
    }

    private Asked asked() {
        return new Asked(period, definition, switches, segment, Optional.ofNullable(asOf));
    }
}
