package io.holdfast.cli;

import io.holdfast.core.definition.ChurnDefinition;
import io.holdfast.core.definition.Setting;
import io.holdfast.core.definition.SwitchParser;
import io.holdfast.core.ledger.FxRates;
import io.holdfast.core.ledger.Ledger;
import io.holdfast.core.ledger.Period;
import io.holdfast.core.period.FiscalYear;
import io.holdfast.core.period.PeriodParser;
import io.holdfast.core.problem.ErrorCode;
import io.holdfast.core.problem.Problem;
import io.holdfast.core.segment.Segment;
import io.holdfast.core.timeline.Day;
import io.holdfast.core.timeline.Timelines;
import io.holdfast.store.FactStore;
import io.holdfast.store.FxRateReader;
import io.holdfast.store.definition.DefinitionFolder;
import io.holdfast.store.timeline.Snapshot;
import io.holdfast.store.timeline.TimelineLoader;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which figure: over which period, under which definition, for whom, as known when. */
final class FigureOptions {
    @Option(
            names = "--period",
            defaultValue = "last-month",
            description = "Such as 2026-01, 2026-Q1, 2026, FY2026, 2026-W05, 2026-01-01..2026-02-15, last-month"
                    + " (default: ${DEFAULT-VALUE}, the last one known whole).")
    private String period = "last-month";

    @Option(
            names = "--definition",
            defaultValue = "holdfast",
            description =
                    "Who counts as a customer and when he leaves; see holdfast definitions. An older version of your"
                            + " own is NAME@2 (default: ${DEFAULT-VALUE}).")
    private String definition = "holdfast";

    @Option(
            names = "--set",
            paramLabel = "SWITCH=VALUE",
            description = "Turns a switch of the definition, such as gap_days=30 or pause=lost; may be repeated.")
    private List<String> switches = List.of();

    @Option(
            names = "--segment",
            paramLabel = "RULE",
            defaultValue = "",
            description = "Only customers to whom a rule applies, such as \"country = CN and tenure >= 90\".")
    private String segment = "";

    @Option(names = "--as-of", paramLabel = "DATE", description = "As known at the end of that day.")
    private @Nullable String asOf;

    /** The figure of the defaults, as the demo shows it. */
    static FigureOptions standard() {
        return new FigureOptions();
    }

    /** Whether a period was asked for, rather than the last one. */
    boolean periodGiven() {
        return !period.equals("last-month");
    }

    /** The definition asked for, one that ships or one of the data folder's own, with the switches turned. */
    ChurnDefinition definition(FactStore store) {
        ChurnDefinition turned = new DefinitionFolder(store.directory()).find(definition);
        for (String setting : switches) {
            turned = SwitchParser.turn(turned, setting);
        }
        return turned;
    }

    private Set<Setting> turned() {
        return switches.stream().map(SwitchParser::setting).collect(Collectors.toSet());
    }

    /** Loads what was known and settles the question. */
    Question load(FactStore store) {
        Optional<LocalDate> knownBy = Optional.ofNullable(asOf).map(FigureOptions::date);
        TimelineLoader loader = new TimelineLoader(store);
        Timelines timelines = knownBy.map(day -> endOf(day, store))
                .map(loader::loadAsKnown)
                .orElseGet(() -> new Snapshot(store).timelines());
        if (timelines.customers() == 0) {
            throw new Problem(
                    ErrorCode.NO_FACTS,
                    "There are no facts%s in %s. Import a file first: holdfast import --data %s FILE",
                    knownBy.map(day -> " known by " + day).orElse(""),
                    store.directory(),
                    store.directory());
        }
        FiscalYear year = new FiscalYear(store.workspace().fiscalYearStartMonth());
        int lastKnownDay = lastKnownDay(store, timelines);
        Period asked = new PeriodParser(year, lastKnownDay).parse(period);
        requireBegun(asked, Math.max(lastKnownDay, today(store)));
        Segment rule = Segment.of(segment, timelines);
        FxRates rates = FxRateReader.read(store, knownBy.map(day -> endOf(day, store)));
        return new Question(Ledger.of(timelines, definition(store)), turned(), asked, rule, rates, knownBy);
    }

    /** Nothing can be said of days that lie ahead, not even that nobody left. */
    private static void requireBegun(Period period, int lastDay) {
        if (period.fromDay() > lastDay) {
            throw new Problem(
                    ErrorCode.NO_FACTS,
                    "The period begins on %s, which lies ahead. Ask for one that has begun by %s.",
                    period.from(),
                    LocalDate.ofEpochDay(lastDay));
        }
    }

    private static Instant endOf(LocalDate day, FactStore store) {
        return day.plusDays(1)
                .atStartOfDay(store.workspace().zone())
                .minus(1, ChronoUnit.MICROS)
                .toInstant();
    }

    /** The last day of the facts; today when no fact has a day. */
    private static int lastKnownDay(FactStore store, Timelines timelines) {
        return timelines.extent().lastDay() != Day.ALWAYS ? timelines.extent().lastDay() : today(store);
    }

    private static int today(FactStore store) {
        return (int)
                LocalDate.ofInstant(store.clock().instant(), store.workspace().zone())
                        .toEpochDay();
    }

    static LocalDate date(String text) {
        try {
            return LocalDate.parse(text.strip());
        } catch (DateTimeException notADate) {
            throw new Problem(
                    notADate, ErrorCode.INVALID_DATE, "'%s' is not a date; write one such as 2026-01-31.", text);
        }
    }
}
