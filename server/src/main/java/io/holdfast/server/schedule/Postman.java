package io.holdfast.server.schedule;

import io.holdfast.core.problem.Problem;
import io.holdfast.server.database.DatabaseOutage;
import io.holdfast.server.job.Job;
import io.holdfast.server.job.JobRunner;
import io.holdfast.server.job.NewJob;
import io.holdfast.server.job.Rhythm;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/**
 * Looks which letters are due, and asks for their sending. It looks at the clock rather than waiting for a moment; of times
 * that passed while the server was away the last one counts, and only while it is not long gone.
 */
@Component
class Postman implements SmartLifecycle {
    private static final Log LOG = LogFactory.getLog(Postman.class);
    private static final Duration LOOK_EVERY = Duration.ofSeconds(2);
    /** Later than this a letter of the morning is no news; the next one is waited for. */
    private static final Duration LATEST = Duration.ofHours(36);

    private final Schedules schedules;
    private final Sendings sendings;
    private final JobRunner runner;
    private final Desk desk;
    private final Rhythm rhythm = new Rhythm("postman", LOOK_EVERY, this::look);

    Postman(Schedules schedules, Sendings sendings, JobRunner runner, Desk desk) {
        this.schedules = schedules;
        this.sendings = sendings;
        this.runner = runner;
        this.desk = desk;
    }

    /** What it works with. */
    @Component
    record Desk(Clock clock, TransactionTemplate transaction, JsonMapper json, DatabaseOutage outage) {}

    @Override
    public void start() {
        rhythm.start();
    }

    @Override
    public void stop() {
        rhythm.stop();
    }

    @Override
    public boolean isRunning() {
        return rhythm.isRunning();
    }

    /** After the jobs, and to be stopped before them. */
    @Override
    public int getPhase() {
        return 200;
    }

    /** Sends a letter now, whatever its times are. */
    Sending sendNow(Schedule schedule, String askedBy) {
        Sending sending =
                sendings.add(schedule, desk.clock().instant(), askedBy).orElseThrow();
        ask(sending, schedule);
        return sending;
    }

    private void look() {
        try {
            sendings.settleLeft();
            schedules.due().forEach(schedule -> desk.transaction().executeWithoutResult(any -> take(schedule)));
            sendings.ready()
                    .forEach(sending -> schedules.find(sending.schedule()).ifPresent(schedule -> desk.transaction()
                            .executeWithoutResult(any -> ask(sending, schedule))));
        } catch (Problem | DataAccessException | TransactionException failure) {
            if (!desk.outage().explains(failure)) {
                LOG.error("The letters that are due could not be looked up; trying again.", failure);
            }
        }
    }

    /** Notes the sending and moves the schedule on in one transaction: neither is there without the other. */
    private void take(Schedule schedule) {
        Instant now = desk.clock().instant();
        Instant due = schedule.content().time().last(now);
        if (!schedules.moveOn(schedule)) {
            return;
        }
        boolean isNews = Duration.between(due, now).compareTo(LATEST) <= 0;
        Optional<Sending> sending = isNews ? sendings.add(schedule, due, "") : Optional.empty();
        sending.ifPresent(one -> ask(one, schedule));
    }

    private void ask(Sending sending, Schedule schedule) {
        String request = desk.json().writeValueAsString(new SendingWork.Order(sending.id()));
        String actor = sending.askedBy().isEmpty() ? "server" : sending.askedBy();
        Job job = runner.add(
                new NewJob(SendingWork.KIND, actor, schedule.content().name(), request));
        sendings.setJob(sending.id(), job.id());
    }
}
