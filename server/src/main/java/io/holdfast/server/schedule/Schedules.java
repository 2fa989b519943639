package io.holdfast.server.schedule;

import io.holdfast.report.page.Language;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of letters that are sent again and again. */
@Repository
class Schedules {
    private static final String SEPARATOR = ",";

    private final JdbcClient jdbc;
    private final Clock clock;

    Schedules(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    List<Schedule> all() {
        return jdbc.sql("SELECT * FROM mail_schedule ORDER BY lower(name), created_at")
                .query(Schedules::read)
                .list();
    }

    Optional<Schedule> find(UUID id) {
        return jdbc.sql("SELECT * FROM mail_schedule WHERE id = ?")
                .param(id)
                .query(Schedules::read)
                .optional();
    }

    /** Those whose time has come. */
    List<Schedule> due() {
        return jdbc.sql("SELECT * FROM mail_schedule WHERE active AND next_at <= ? ORDER BY next_at")
                .param(at(clock.instant()))
                .query(Schedules::read)
                .list();
    }

    Schedule add(UUID maker, Schedule.Content content, boolean active) {
        Instant next = content.time().next(clock.instant());
        UUID id = jdbc.sql(
                        "INSERT INTO mail_schedule (maker, name, recipients, rhythm, day, at, zone, language, definition,"
                                + " segment, attached, active, next_at, created_at)"
                                + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) RETURNING id")
                .params(maker, content.name(), String.join(SEPARATOR, content.recipients()))
                .params(time(content))
                .params(rest(content))
                .params(active, at(next), at(clock.instant()))
                .query(UUID.class)
                .single();
        return find(id).orElseThrow();
    }

    /** Changes all of it but who made it; whoever had been stopped begins anew. */
    Schedule change(UUID id, Schedule.Content content, boolean active) {
        jdbc.sql(
                        "UPDATE mail_schedule SET name = ?, recipients = ?, rhythm = ?, day = ?, at = ?, zone = ?, language = ?,"
                                + " definition = ?, segment = ?, attached = ?, active = ?, stopped_because = NULL, next_at = ?"
                                + " WHERE id = ?")
                .params(content.name(), String.join(SEPARATOR, content.recipients()))
                .params(time(content))
                .params(rest(content))
                .params(active, at(content.time().next(clock.instant())), id)
                .update();
        return find(id).orElseThrow();
    }

    /** Moves it to its next time, unless somebody else did so already. */
    boolean moveOn(Schedule schedule) {
        return jdbc.sql("UPDATE mail_schedule SET next_at = ? WHERE id = ? AND next_at = ?")
                        .params(
                                at(schedule.content().time().next(clock.instant())),
                                schedule.id(),
                                at(schedule.nextAt()))
                        .update()
                == 1;
    }

    /** Sends it no more, and says why. */
    void stop(UUID id, String because) {
        jdbc.sql("UPDATE mail_schedule SET active = false, stopped_because = ? WHERE id = ?")
                .params(because, id)
                .update();
    }

    void remove(UUID id) {
        jdbc.sql("DELETE FROM mail_schedule WHERE id = ?").param(id).update();
    }

    private static List<Object> time(Schedule.Content content) {
        SendingTime time = content.time();
        return List.of(time.rhythm().word(), time.day(), time.at(), time.zone().getId());
    }

    private static List<Object> rest(Schedule.Content content) {
        return List.of(
                content.language().code(),
                content.definition(),
                content.segment(),
                content.attached().word());
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    private static Schedule read(ResultSet row, int number) throws SQLException {
        SendingTime time = new SendingTime(
                SendingTime.Rhythm.valueOf(row.getString("rhythm").toUpperCase(Locale.ROOT)),
                row.getInt("day"),
                row.getObject("at", LocalTime.class),
                ZoneId.of(row.getString("zone")));
        Schedule.Content content = new Schedule.Content(
                row.getString("name"),
                List.of(row.getString("recipients").split(SEPARATOR, -1)),
                time,
                Language.of(row.getString("language")),
                row.getString("definition"),
                row.getString("segment"),
                Attached.of(row.getString("attached")));
        return new Schedule(
                row.getObject("id", UUID.class),
                row.getObject("maker", UUID.class),
                content,
                new Schedule.State(row.getBoolean("active"), Optional.ofNullable(row.getString("stopped_because"))),
                row.getTimestamp("next_at").toInstant());
    }
}
