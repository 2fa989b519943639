package io.holdfast.server.customer;

import io.holdfast.core.timeline.Timelines;
import io.holdfast.server.account.Caller;
import io.holdfast.server.account.Right;
import io.holdfast.server.facts.Facts;
import io.holdfast.server.facts.Known;
import io.holdfast.server.figure.RowScope;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
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

    @GetMapping
    @Operation(
            summary = "Everything that happened to a customer, newest first.",
            description =
                    "Activity is grouped by the day. Of a fact that was corrected the newest version stands here, with"
                            + " the number of those before; what was written by hand and taken back stays and says so. What"
                            + " people wrote freely is masked for who may not see personal data.")
    TimelinePage timeline(
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
        Instant knownBy = known.knownBy(asOf);
        Timelines timelines = asOf.isEmpty() ? known.timelines() : known.then().apply(knownBy);
        TimelineEntries entries = new TimelineEntries(known.store(), timelines, !caller.may(Right.READ_PERSONAL_DATA));
        List<TimelineEntry> all = entries.of(id, TimelineKind.of(kind == null ? List.of() : kind), knownBy);
        return TimelinePage.of(all, cursor, limit);
    }
}
