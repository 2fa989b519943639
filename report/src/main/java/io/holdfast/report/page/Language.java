package io.holdfast.report.page;

import io.holdfast.core.problem.Problem;
import io.holdfast.core.problem.QuestionParticular;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** A language the report speaks. All are in every file; one is shown first. */
public enum Language {
    EN("en"),
    ZH("zh"),
    RU("ru");

    private final String code;

    Language(String code) {
        this.code = code;
    }

    /** ISO 639-1. */
    public String code() {
        return code;
    }

    /**
     * Finds it by its code, with or without a region, such as {@code zh-CN}.
     *
     * @throws Problem {@code INVALID_ARGUMENT} with the codes there are
     */
    public static Language of(String text) {
        String code = text.strip().toLowerCase(Locale.ROOT).split("[-_]", 2)[0];
        return Arrays.stream(values())
                .filter(language -> language.code.equals(code))
                .findFirst()
                .orElseThrow(() -> new Problem(
                        QuestionParticular.REPORT_LANGUAGE_UNKNOWN,
                        text,
                        Arrays.stream(values()).map(Language::tag).collect(Collectors.joining(", "))));
    }

    /** As it is asked for. */
    private String tag() {
        return this == ZH ? "zh-CN" : code;
    }
}
