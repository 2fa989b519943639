package io.holdfast.server.schedule;

import io.holdfast.report.page.Language;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A schedule as it is shown.
 *
 * @param maker whose customers its letters speak of
 * @param stoppedBecause why the server sends it no more
 * @param nextAt when it is sent next, if it is
 * @param last what became of the last letter
 */
record ScheduleView(
        UUID id,
        String maker,
        String name,
        List<String> recipients,
        String rhythm,
        int day,
        String at,
        String zone,
        String language,
        String definition,
        String segment,
        String attached,
        boolean active,
        @Nullable String stoppedBecause,
        @Nullable Instant nextAt,
        @Nullable SendingView last) {

    static ScheduleView of(Schedule schedule, String maker, Optional<SendingView> last) {
        Schedule.Content content = schedule.content();
        SendingTime time = content.time();
        return new ScheduleView(
                schedule.id(),
                maker,
                content.name(),
                content.recipients(),
                time.rhythm().word(),
                time.day(),
                time.at().toString(),
                time.zone().getId(),
                content.language() == Language.ZH ? "zh-CN" : content.language().code(),
                content.definition(),
                content.segment(),
                content.attached().word(),
                schedule.state().active(),
                schedule.state().stoppedBecause().orElse(null),
                schedule.state().active() ? schedule.nextAt() : null,
                last.orElse(null));
    }
}
