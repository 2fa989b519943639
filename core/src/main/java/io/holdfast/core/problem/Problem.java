package io.holdfast.core.problem;

/** A failure with a code and a sentence that says what to do. Bugs stay {@link IllegalArgumentException} and friends. */
public final class Problem extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final ErrorCode code;

    /** @param detail a sentence for the caller, as a {@link String#format} pattern */
    public Problem(ErrorCode code, String detail, Object... args) {
        super(detail.formatted(args));
        this.code = code;
    }

    /** The same with the failure that led to it, for the log. */
    public Problem(Throwable cause, ErrorCode code, String detail, Object... args) {
        super(detail.formatted(args), cause);
        this.code = code;
    }

    public ErrorCode code() {
        return code;
    }
}
