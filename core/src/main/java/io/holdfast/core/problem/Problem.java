package io.holdfast.core.problem;

import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** A failure with a code and a sentence that says what to do. Bugs stay {@link IllegalArgumentException} and friends. */
public final class Problem extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final ErrorCode code;
    private final transient Optional<Told> told;

    /**
     * What exactly is the matter, for who words it in another language.
     *
     * @param code the name of a {@link Particular}, or {@code RULE_} and that of a reason why a rule cannot be read
     * @param values by the names of the places of its sentence
     * @param reasons by the name of a place the problems whose sentences stand there, for each in the same way
     */
    public record Told(String code, SortedMap<String, String> values, SortedMap<String, List<Told>> reasons) {
        public Told {
            reasons = Objects.requireNonNullElse(reasons, Collections.emptySortedMap()); // what was kept may have none
        }

        public Told(String code, SortedMap<String, String> values) {
            this(code, values, Collections.emptySortedMap());
        }
    }

    /** Problems that stand as a value in the sentence of another, one sentence after the other. */
    public record Reasons(List<Problem> problems) {
        public Reasons {
            problems = List.copyOf(problems);
        }

        /** What exactly they are; empty where one of them is known in English only. */
        private List<Told> told() {
            boolean all = problems.stream().allMatch(each -> each.told().isPresent());
            return all ? problems.stream().flatMap(each -> each.told().stream()).toList() : List.of();
        }

        @Override
        public String toString() {
            return problems.stream().map(Throwable::getMessage).collect(Collectors.joining(" "));
        }
    }

    /** @param detail a sentence for the caller, as a {@link String#format} pattern */
    public Problem(ErrorCode code, String detail, Object... args) {
        super(detail.formatted(args));
        this.code = code;
        this.told = Optional.empty();
    }

    /** The same with the failure that led to it, for the log. */
    public Problem(Throwable cause, ErrorCode code, String detail, Object... args) {
        super(detail.formatted(args), cause);
        this.code = code;
        this.told = Optional.empty();
    }

    /** @param values in the order of the English sentence; {@link Reasons} where other problems stand in it */
    public Problem(Particular what, Object... values) {
        this(what, what.wording().named(values), reasons(what, values));
    }

    /** The same with the failure that led to it, for the log. */
    public Problem(Throwable cause, Particular what, Object... values) {
        this(what, values);
        initCause(cause);
    }

    /** One whose English sentence says more than its code and values. */
    public Problem(Throwable cause, ErrorCode code, Told told, String sentence) {
        super(sentence, cause);
        this.code = code;
        this.told = Optional.of(told);
    }

    private Problem(Particular what, SortedMap<String, String> values, SortedMap<String, List<Told>> reasons) {
        super(what.wording().with(values));
        this.code = what.code();
        this.told = Optional.of(new Told(what.name(), values, reasons));
    }

    private static SortedMap<String, List<Told>> reasons(Particular what, Object... values) {
        SortedMap<String, List<Told>> reasons = new TreeMap<>();
        for (int i = 0; i < values.length; i++) {
            if (values[i] instanceof Reasons given && !given.told().isEmpty()) {
                reasons.put(what.wording().names().get(i), given.told());
            }
        }
        return Collections.unmodifiableSortedMap(reasons);
    }

    public ErrorCode code() {
        return code;
    }

    /** What exactly is the matter, where it can be told in more languages than English. */
    public Optional<Told> told() {
        return told;
    }
}
