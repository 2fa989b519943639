package io.holdfast.answer;

import io.holdfast.core.definition.ChurnDefinition;
import io.holdfast.core.definition.Setting;
import io.holdfast.core.definition.SwitchParser;
import io.holdfast.core.ledger.FxRates;
import io.holdfast.core.ledger.Ledger;
import io.holdfast.core.ledger.Period;
import io.holdfast.core.period.FiscalYear;
import io.holdfast.core.period.PeriodParser;
import io.holdfast.core.problem.Problem;
import io.holdfast.core.problem.QuestionParticular;
import io.holdfast.core.segment.RuleCheck;
import io.holdfast.core.segment.SavedRules;
import io.holdfast.core.segment.Segment;
import io.holdfast.core.timeline.Day;
import io.holdfast.core.timeline.Timelines;
import io.holdfast.store.FactStore;
import io.holdfast.store.FxRateReader;
import io.holdfast.store.Workspace;
import io.holdfast.store.definition.DefinitionFolder;
import io.holdfast.store.segment.SegmentFolder;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** Settles questions on what a store knows. */
public final class Questions {
    private final FactStore store;
    private final Supplier<KnownFacts> known;
    private final Predicate<String> hidden;
    private final SavedRules saved;

    private Questions(FactStore store, Supplier<KnownFacts> known, Predicate<String> hidden, SavedRules saved) {
        this.store = store;
        this.known = known;
        this.hidden = hidden;
        this.saved = saved;
    }

    /** Of a store whose timelines are read when a question comes. */
    public static Questions of(FactStore store) {
        return of(store, () -> KnownFacts.of(store));
    }

    /** Of a store whose timelines are in memory already. */
    public static Questions of(FactStore store, KnownFacts known) {
        return of(store, () -> known);
    }

    private static Questions of(FactStore store, Supplier<KnownFacts> known) {
        return new Questions(store, known, attribute -> false, new SegmentFolder(store.directory()).rules());
    }

    /** The same for whoever may not see what some attributes say. */
    public Questions hiding(Predicate<String> attributes) {
        return new Questions(store, known, attributes, saved);
    }

    /** The same for whoever may name some saved segments only. */
    public Questions naming(SavedRules rules) {
        return new Questions(store, known, hidden, rules);
    }

    /** What the saved segments say that a rule may name; another text as soon as they say anything else. */
    public String savedSegments(String rule) {
        return SavedRules.mayBeIn(rule)
                ? new SegmentFolder(store.directory()).all().toString()
                : "";
    }

    /** What is the matter with a rule, and whom it means. */
    public RuleCheck check(String rule) {
        return RuleCheck.of(rule, timelines(known.get(), Optional.empty()), saved);
    }

    /** The definition asked for, one that ships or one of the data folder's own, with the switches turned. */
    public ChurnDefinition definition(Asked asked) {
        return definition(asked.definition(), asked.switches());
    }

    /** The definition of a name with switches turned, such as {@code gap_days=30}. */
    public ChurnDefinition definition(String name, List<String> switches) {
        ChurnDefinition turned = definition(name);
        for (String setting : switches) {
            turned = SwitchParser.turn(turned, setting);
        }
        return turned;
    }

    /** The definition of a name. */
    public ChurnDefinition definition(String name) {
        return new DefinitionFolder(store.directory()).find(name);
    }

    /** What was known then, and the question settled on it. */
    public Question settle(Asked asked) {
        return settle(asked, "");
    }

    /**
     * The same for those customers alone to whom another rule applies too.
     *
     * @param within a rule over which who asks has no say; empty for everybody
     */
    public Question settle(Asked asked, String within) {
        Optional<LocalDate> knownBy = asked.asOf().map(Questions::date);
        KnownFacts facts = known.get();
        Workspace workspace = facts.workspace();
        Timelines timelines = timelines(facts, knownBy);
        int today = today(workspace);
        int lastKnownDay =
                timelines.extent().lastDay() != Day.ALWAYS ? timelines.extent().lastDay() : today;
        Period period =
                new PeriodParser(new FiscalYear(workspace.fiscalYearStartMonth()), lastKnownDay).parse(asked.period());
        requireBegun(period, Math.max(lastKnownDay, today));
        Segment rule = segment(asked.segment(), within, timelines);
        FxRates rates = knownBy.map(day -> endOf(day, workspace.zone()))
                .map(moment -> FxRateReader.read(store, Optional.of(moment)))
                .orElse(facts.rates());
        return new Question(
                Ledger.of(timelines, definition(asked)),
                turned(asked),
                period,
                asked.periodGiven(),
                rule,
                rates,
                knownBy);
    }

    private Timelines timelines(KnownFacts facts, Optional<LocalDate> knownBy) {
        Timelines timelines = knownBy.map(day -> endOf(day, facts.workspace().zone()))
                .map(facts.then())
                .orElse(facts.timelines());
        if (timelines.customers() == 0) {
            throw knownBy.map(day -> new Problem(QuestionParticular.NOTHING_KNOWN_BY, day))
                    .orElseGet(() -> new Problem(QuestionParticular.NOTHING_KNOWN));
        }
        return timelines.hiding(hidden);
    }

    /**
     * Both rules at once. The one asked for is read alone first: only then is it sure to stay inside its parentheses. What
     * was probably meant is not said, for it may be a value of others' customers.
     */
    private Segment segment(String asked, String within, Timelines timelines) {
        Segment alone = Segment.of(asked, timelines, saved);
        if (within.isEmpty()) {
            return alone;
        }
        String both = alone.text().isEmpty() ? within : "(" + asked + ") and " + within;
        return Segment.of(both, timelines, saved).withoutNotes();
    }

    private static Set<Setting> turned(Asked asked) {
        return asked.switches().stream().map(SwitchParser::setting).collect(Collectors.toSet());
    }

    /** Nothing can be said of days that lie ahead, not even that nobody left. */
    private static void requireBegun(Period period, int lastDay) {
        if (period.fromDay() > lastDay) {
            throw new Problem(QuestionParticular.PERIOD_AHEAD, period.from(), LocalDate.ofEpochDay(lastDay));
        }
    }

    /** The last moment of a day of a zone: what is asked for as known by a day is known by then. */
    public static Instant endOf(LocalDate day, ZoneId zone) {
        return day.plusDays(1).atStartOfDay(zone).minus(1, ChronoUnit.MICROS).toInstant();
    }

    private int today(Workspace workspace) {
        return (int)
                LocalDate.ofInstant(store.clock().instant(), workspace.zone()).toEpochDay();
    }

    /** The date of a text. */
    public static LocalDate date(String text) {
        try {
            return LocalDate.parse(text.strip());
        } catch (DateTimeException notDate) {
            throw new Problem(notDate, QuestionParticular.DATE_UNREADABLE, text);
        }
    }
}
