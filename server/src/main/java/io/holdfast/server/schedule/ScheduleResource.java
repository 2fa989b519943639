package io.holdfast.server.schedule;

import io.holdfast.core.problem.Problem;
import io.holdfast.server.account.Caller;
import io.holdfast.server.problem.ServerParticular;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Letters that are sent again and again: made, changed, sent at once, and what became of each. */
@RestController
@RequestMapping("/api/v1/schedules")
class ScheduleResource {
    private static final int SHOWN = 50;

    private final ScheduleDesk desk;
    private final Sendings sendings;
    private final MailSettings settings;

    ScheduleResource(ScheduleDesk desk, Sendings sendings, MailSettings settings) {
        this.desk = desk;
        this.sendings = sendings;
        this.settings = settings;
    }

    /**
     * What there is.
     *
     * @param mail whether letters can be sent at all, and to whom
     */
    @Schema(name = "ScheduleList")
    record Listed(Mail mail, List<ScheduleView> schedules) {}

    /**
     * The mail server as far as it concerns who makes a schedule.
     *
     * @param domains to which letters may go; to any when empty
     */
    record Mail(boolean ready, String from, List<String> domains) {}

    @GetMapping
    @Operation(summary = "The schedules the caller made; of everybody for who manages accounts.")
    Listed all(@AuthenticationPrincipal Caller caller) {
        Mail mail = new Mail(
                settings.areReady(),
                settings.from(),
                settings.allowed().stream().sorted().toList());
        return new Listed(mail, desk.of(caller).stream().map(this::view).toList());
    }

    @PostMapping
    @Operation(
            summary = "Makes a schedule; each letter holds what its maker may see when it is sent.",
            description = "It belongs to a person: a token cannot make one.")
    ResponseEntity<ScheduleView> add(
            @Valid @RequestBody ScheduleWanted wanted, @AuthenticationPrincipal Caller caller) {
        Schedule made = desk.add(wanted.content(settings.allowed()), wanted.active(), caller);
        return ResponseEntity.created(URI.create("/api/v1/schedules/" + made.id()))
                .body(view(made));
    }

    @PutMapping("/{id}")
    @Operation(summary = "Changes all of a schedule but who made it.")
    ScheduleView change(
            @PathVariable UUID id, @Valid @RequestBody ScheduleWanted wanted, @AuthenticationPrincipal Caller caller) {
        Schedule found = find(id, caller);
        return view(desk.change(found, wanted.content(settings.allowed()), wanted.active(), caller));
    }

    @DeleteMapping("/{id}")
    @Operation(summary = "Removes a schedule and what is known of its letters.")
    ResponseEntity<Void> remove(@PathVariable UUID id, @AuthenticationPrincipal Caller caller) {
        desk.remove(find(id, caller), caller);
        return ResponseEntity.noContent().build();
    }

    @PostMapping("/{id}/send")
    @Operation(summary = "Sends a letter now; the answer says how far it is, its list of sendings what became of it.")
    ResponseEntity<SendingView> send(@PathVariable UUID id, @AuthenticationPrincipal Caller caller) {
        Schedule found = find(id, caller);
        settings.require();
        return ResponseEntity.accepted().body(SendingView.of(desk.sendNow(found, caller)));
    }

    @GetMapping("/{id}/sendings")
    @Operation(summary = "The last letters of a schedule, newest first.")
    List<SendingView> sendings(@PathVariable UUID id, @AuthenticationPrincipal Caller caller) {
        return sendings.last(find(id, caller).id(), SHOWN).stream()
                .map(SendingView::of)
                .toList();
    }

    private Schedule find(UUID id, Caller caller) {
        return desk.find(id, caller).orElseThrow(() -> new Problem(ServerParticular.SCHEDULE_UNKNOWN));
    }

    private ScheduleView view(Schedule schedule) {
        return ScheduleView.of(
                schedule,
                desk.maker(schedule),
                sendings.last(schedule.id(), 1).stream().findFirst().map(SendingView::of));
    }
}
