package io.holdfast.core.problem;

import java.util.Optional;
import java.util.SortedMap;

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
     */
    public record Told(String code, SortedMap<String, String> values) {}

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

    /** @param values in the order of the English sentence */
    public Problem(Particular what, Object... values) {
        this(what, what.wording().named(values));
    }

    /** The same with the failure that led to it, for the log. */
    public Problem(Throwable cause, Particular what, Object... values) {
        this(what, what.wording().named(values));
        initCause(cause);
    }

    /** One whose English sentence says more than its code and values. */
    public Problem(Throwable cause, ErrorCode code, Told told, String sentence) {
        super(sentence, cause);
        this.code = code;
        this.told = Optional.of(told);
    }

    private Problem(Particular what, SortedMap<String, String> values) {
        super(what.wording().with(values));
        this.code = what.code();
        this.told = Optional.of(new Told(what.name(), values));
    }

    public ErrorCode code() {
        return code;
    }

    /** What exactly is the matter, where it can be told in more languages than English. */
    public Optional<Told> told() {
        return told;
    }
}
