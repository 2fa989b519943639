package io.holdfast.server.customer;

import io.holdfast.answer.Questions;
import io.holdfast.core.problem.ErrorCode;
import io.holdfast.core.problem.Problem;
import io.holdfast.server.account.Caller;
import io.holdfast.server.account.Right;
import io.holdfast.server.facts.Facts;
import io.holdfast.server.facts.Known;
import io.holdfast.server.figure.RowScope;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Everything that happened to one customer, newest first. */
@RestController
@RequestMapping("/api/v1/customers/{id}/timeline")
class TimelineResource {
    private static final int MOST = 1_000;

    private final Facts facts;

    TimelineResource(Facts facts) {
        this.facts = facts;
    }

    /**
     * A page of a timeline.
     *
     * @param next the cursor of the page after it, null on the last one
     */
    record Page(
            int count,
            List<TimelineEntry> entries,
            @Nullable String next) {}

    @GetMapping
    @Operation(
            summary = "Everything that happened to a customer, newest first.",
            description =
                    "Activity is grouped by the day. Of a fact that was corrected the newest version stands here, with"
                            + " the number of those before; what was written by hand and taken back stays and says so. What"
                            + " people wrote freely is masked for who may not see personal data.")
    Page timeline(
            @PathVariable String id,
            @Parameter(description = "Only these kinds; may be repeated. By default all.")
                    @RequestParam(required = false)
                    @Nullable
                    List<String> kind,
            @Parameter(description = "As known at the end of that day.") @RequestParam Optional<String> asOf,
            @RequestParam Optional<String> cursor,
            @RequestParam(defaultValue = "100") @Min(1) @Max(MOST) int limit,
            @AuthenticationPrincipal Caller caller) {
        Known known = facts.now();
        RowScope.of(caller, known.timelines()).require(id, known.timelines());
        TimelineEntries entries = new TimelineEntries(known.store(), !caller.may(Right.READ_PERSONAL_DATA));
        List<TimelineEntry> all =
                entries.of(id, TimelineKind.of(kind == null ? List.of() : kind), knownBy(known, asOf));
        int from = cursor.map(text -> after(text, all)).orElse(0);
        List<TimelineEntry> page = all.subList(from, Math.min(all.size(), from + limit));
        boolean more = from + page.size() < all.size();
        return new Page(all.size(), page, more ? place(page.get(page.size() - 1)) : null);
    }

    private static Instant knownBy(Known known, Optional<String> asOf) {
        return asOf.map(Questions::date)
                .map(day -> day.plusDays(1)
                        .atStartOfDay(known.store().workspace().zone())
                        .minus(1, ChronoUnit.MICROS)
                        .toInstant())
                .orElseGet(() -> known.store().clock().instant());
    }

    /** The page after an entry begins behind it, whatever was added before it meanwhile. */
    private static int after(String cursor, List<TimelineEntry> all) {
        return IntStream.range(0, all.size())
                        .filter(i -> place(all.get(i)).equals(cursor))
                        .findFirst()
                        .orElseThrow(() -> new Problem(
                                ErrorCode.INVALID_ARGUMENT,
                                "'%s' is not the cursor of a page. Take it from 'next' of the page before, or begin"
                                        + " without one.",
                                cursor))
                + 1;
    }

    /** Names an entry without saying what it is. */
    private static String place(TimelineEntry entry) {
        String text = String.join(
                "\n",
                entry.kind(),
                entry.event(),
                String.valueOf(entry.at()),
                String.valueOf(entry.key()),
                String.valueOf(entry.batch()),
                entry.fields().toString());
        try {
            byte[] sum = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(sum, 0, 12);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
