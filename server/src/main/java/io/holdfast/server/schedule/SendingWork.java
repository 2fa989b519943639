package io.holdfast.server.schedule;

import io.holdfast.core.problem.ErrorCode;
import io.holdfast.core.problem.Problem;
import io.holdfast.server.account.Account;
import io.holdfast.server.account.Accounts;
import io.holdfast.server.account.Caller;
import io.holdfast.server.account.Right;
import io.holdfast.server.audit.Audit;
import io.holdfast.server.job.Job;
import io.holdfast.server.job.JobWork;
import io.holdfast.server.job.RunningJob;
import io.holdfast.server.problem.ServerParticular;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Sends a letter, at most once. It is marked in the table before it is handed to the mail server; whoever finds the mark and
 * no answer, after the server died or the line broke in between, does not send it again, and says that nobody knows. What the
 * mail server refused for certain is tried again, later each time.
 */
@Component
class SendingWork implements JobWork {
    static final String KIND = "mail";

    private static final List<Duration> PAUSES = List.of(
            Duration.ofMinutes(1),
            Duration.ofMinutes(5),
            Duration.ofMinutes(20),
            Duration.ofHours(1),
            Duration.ofHours(4));

    private final Sendings sendings;
    private final Schedules schedules;
    private final Accounts accounts;
    private final Post post;

    SendingWork(Sendings sendings, Schedules schedules, Accounts accounts, Post post) {
        this.sendings = sendings;
        this.schedules = schedules;
        this.accounts = accounts;
        this.post = post;
    }

    /** Writing a letter, handing it over, and leaving a trace of it. */
    @Component
    record Post(LetterWriter writer, MailServer server, MailSettings settings, Audit audit, JsonMapper json) {}

    /** What a job is asked to do. */
    record Order(UUID sending) {}

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public String run(Job job, RunningJob running) {
        Order order = post.json().readValue(job.what().request(), Order.class);
        sendings.find(order.sending()).ifPresent(this::send);
        return "{}";
    }

    private void send(Sending sending) {
        if (sending.state() == Sending.State.SENDING) {
            sendings.over(
                    sending.id(),
                    Sending.State.UNCERTAIN,
                    Sending.Failure.of(new Problem(ServerParticular.STOPPED_AT_LETTER)));
        } else if (sending.state() == Sending.State.WAITING) {
            Schedule schedule = schedules.find(sending.schedule()).orElseThrow();
            try {
                deliver(sending, schedule, letter(schedule));
            } catch (Problem problem) {
                if (JobWork.passes(problem)) {
                    throw problem;
                }
                giveUp(sending, Sending.Failure.of(problem));
                if (problem.code().blame() != ErrorCode.Blame.CALLER) {
                    throw problem;
                }
            }
        }
    }

    private Letter letter(Schedule schedule) {
        post.settings().require();
        Recipients.of(schedule.content().recipients(), post.settings().allowed());
        return post.writer().write(schedule.content(), maker(schedule));
    }

    /** Who made it, with the rights he has now; a letter of whoever has no longer any is stopped. */
    private Caller maker(Schedule schedule) {
        Optional<Caller> maker = accounts.find(schedule.maker())
                .filter(Account::isActive)
                .map(accounts::caller)
                .filter(caller -> caller.may(Right.EXPORT) && caller.may(Right.READ_FIGURES));
        return maker.orElseThrow(() -> {
            Problem problem = new Problem(ServerParticular.MAKER_LOST_RIGHT);
            schedules.stop(schedule.id(), String.valueOf(problem.getMessage()));
            return problem;
        });
    }

    private void deliver(Sending sending, Schedule schedule, Letter letter) {
        if (!sendings.begin(sending.id())) {
            return;
        }
        MailServer.Answer answer = post.server().send(letter);
        switch (answer.outcome()) {
            case SENT -> sendings.sent(sending.id());
            case REFUSED ->
                refused(sending, Sending.Failure.of(new Problem(ServerParticular.LETTER_REFUSED, answer.why())));
            case UNCERTAIN ->
                sendings.over(
                        sending.id(),
                        Sending.State.UNCERTAIN,
                        Sending.Failure.of(new Problem(ServerParticular.LETTER_WITHOUT_ANSWER, answer.why())));
        }
        post.audit()
                .write(
                        sending.askedBy().isEmpty() ? "server" : sending.askedBy(),
                        "letter_sent",
                        schedule.content().name(),
                        Map.of(
                                "outcome",
                                answer.outcome().name().toLowerCase(Locale.ROOT),
                                "recipients",
                                letter.recipients()));
    }

    private void refused(Sending sending, Sending.Failure why) {
        int tried = sending.attempts() + 1;
        if (tried >= Sendings.MOST_ATTEMPTS) {
            giveUp(sending, why);
        } else {
            sendings.putOff(sending.id(), PAUSES.get(Math.min(tried, PAUSES.size()) - 1), why);
        }
    }

    private void giveUp(Sending sending, Sending.Failure why) {
        sendings.over(sending.id(), Sending.State.FAILED, why);
    }
}
