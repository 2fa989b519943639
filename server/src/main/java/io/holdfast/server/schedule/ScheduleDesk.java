package io.holdfast.server.schedule;

import io.holdfast.core.problem.Problem;
import io.holdfast.server.account.Account;
import io.holdfast.server.account.Accounts;
import io.holdfast.server.account.Caller;
import io.holdfast.server.account.Right;
import io.holdfast.server.audit.Audit;
import io.holdfast.server.problem.ServerParticular;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Makes and changes schedules for those who may, each change with its entry in the audit trail. */
@Service
class ScheduleDesk {
    private final Schedules schedules;
    private final Accounts accounts;
    private final Audit audit;
    private final Making making;

    ScheduleDesk(Schedules schedules, Accounts accounts, Audit audit, Making making) {
        this.schedules = schedules;
        this.accounts = accounts;
        this.audit = audit;
        this.making = making;
    }

    /** Who writes the letters and who carries them. */
    @Service
    record Making(LetterWriter writer, Postman postman) {}

    /** Those he made, or everybody's for who manages accounts. */
    List<Schedule> of(Caller caller) {
        return schedules.all().stream()
                .filter(schedule -> isFor(schedule, caller))
                .toList();
    }

    Optional<Schedule> find(UUID id, Caller caller) {
        return schedules.find(id).filter(schedule -> isFor(schedule, caller));
    }

    private static boolean isFor(Schedule schedule, Caller caller) {
        return schedule.maker().equals(caller.id()) || caller.may(Right.MANAGE_ACCOUNTS);
    }

    String maker(Schedule schedule) {
        return accounts.find(schedule.maker()).map(Account::email).orElse("");
    }

    @Transactional
    public Schedule add(Schedule.Content content, boolean active, Caller caller) {
        Account maker = accounts.find(caller.id()).orElseThrow(() -> new Problem(ServerParticular.SCHEDULE_OF_PERSON));
        making.writer().check(content, accounts.caller(maker));
        Schedule made = schedules.add(maker.id(), content, active);
        audit.write(caller.name(), "schedule_made", content.name(), detail(content));
        return made;
    }

    @Transactional
    public Schedule change(Schedule schedule, Schedule.Content content, boolean active, Caller caller) {
        accounts.find(schedule.maker()).ifPresent(maker -> making.writer().check(content, accounts.caller(maker)));
        Schedule changed = schedules.change(schedule.id(), content, active);
        audit.write(caller.name(), "schedule_changed", content.name(), detail(content));
        return changed;
    }

    @Transactional
    public void remove(Schedule schedule, Caller caller) {
        schedules.remove(schedule.id());
        audit.write(caller.name(), "schedule_removed", schedule.content().name(), Map.of());
    }

    @Transactional
    public Sending sendNow(Schedule schedule, Caller caller) {
        audit.write(caller.name(), "letter_asked", schedule.content().name(), detail(schedule.content()));
        return making.postman().sendNow(schedule, caller.name());
    }

    private static Map<String, Object> detail(Schedule.Content content) {
        return Map.of(
                "recipients",
                content.recipients(),
                "attached",
                content.attached().word());
    }
}
