package io.holdfast.server.account;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** People: invited, given another role, shut out. */
@RestController
@RequestMapping("/api/v1")
class PeopleResource {
    private final People people;
    private final Accounts accounts;
    private final Invitations invitations;
    private final Callers callers;

    PeopleResource(People people, Accounts accounts, Invitations invitations, Callers callers) {
        this.people = people;
        this.accounts = accounts;
        this.invitations = invitations;
        this.callers = callers;
    }

    /**
     * Someone to invite.
     *
     * @param scope mine, team or all; as the role has it when left out
     * @param team whose customers are seen with the scope team
     * @param customerOwner how the attribute {@code owner} of customers names him
     */
    record NewPerson(
            @NotBlank @Email String email,
            @NotBlank String name,
            @NotBlank String role,
            @Nullable String scope,
            @Nullable String team,
            @Nullable String customerOwner) {}

    /** What a person is from now on, all of it: what is left out is not kept. */
    record ChangedPerson(
            @NotBlank String name,
            @NotBlank String role,
            @Nullable String scope,
            @Nullable String team,
            @Nullable String customerOwner,
            @Nullable Boolean disabled) {}

    /**
     * Someone as others see him.
     *
     * @param scope the one that counts
     * @param saidScope the one that was said; absent where it is that of the role and changes with it
     * @param state active, invited (has no password yet) or disabled
     */
    @Schema(name = "ListedPerson")
    record Listed(
            UUID id,
            String email,
            String name,
            String role,
            String scope,
            @Nullable String saidScope,
            @Nullable String team,
            @Nullable String customerOwner,
            String state,
            @Nullable Instant disabledAt) {
        static Listed of(Account account, Set<UUID> settled) {
            String open = settled.contains(account.id()) ? "active" : "invited";
            return new Listed(
                    account.id(),
                    account.email(),
                    account.name(),
                    account.role().word(),
                    account.reach().scope(account.role()).word(),
                    account.reach().scopeWord(),
                    account.reach().team().orElse(null),
                    account.reach().customerOwner().orElse(null),
                    account.isActive() ? open : "disabled",
                    account.disabledAt().orElse(null));
        }
    }

    /** The link, relative to where the server is reached, is in this answer and nowhere else. */
    record Invited(Listed person, String link) {}

    record Acceptance(@NotBlank String link, @NotBlank String password) {}

    @GetMapping("/people")
    @Operation(summary = "Who may sign in, as what, and whose customers he sees.")
    List<Listed> all() {
        Set<UUID> settled = accounts.settled();
        return accounts.all().stream()
                .map(account -> Listed.of(account, settled))
                .toList();
    }

    @PostMapping("/people")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Invites a person; the link in the answer works once, for a week.")
    Invited invite(@Valid @RequestBody NewPerson wanted, @AuthenticationPrincipal Caller caller) {
        People.Place place = new People.Place(
                wanted.name().strip(),
                Role.of(wanted.role()),
                Reach.of(wanted.scope(), wanted.team(), wanted.customerOwner()));
        return invited(people.invite(wanted.email(), place, caller));
    }

    @PutMapping("/people/{id}")
    @Operation(
            summary = "Gives a person another name, role or reach, or shuts him out; counts from his next request on.")
    Listed change(
            @PathVariable UUID id, @Valid @RequestBody ChangedPerson wanted, @AuthenticationPrincipal Caller caller) {
        People.Place place = new People.Place(
                wanted.name().strip(),
                Role.of(wanted.role()),
                Reach.of(wanted.scope(), wanted.team(), wanted.customerOwner()));
        return Listed.of(people.change(id, place, Boolean.TRUE.equals(wanted.disabled()), caller), accounts.settled());
    }

    @PostMapping("/people/{id}/link")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "A new link by which a person chooses a password; an earlier one is no good any more.")
    Invited inviteAgain(@PathVariable UUID id, @AuthenticationPrincipal Caller caller) {
        return invited(people.inviteAgain(id, caller));
    }

    @PostMapping("/invitation")
    @Operation(summary = "Accepts an invitation with a password of one's own, and signs in.")
    SessionResource.Me accept(@Valid @RequestBody Acceptance acceptance, HttpServletRequest request) {
        Account account = invitations.accept(acceptance.link(), acceptance.password());
        callers.signIn(request, account);
        return SessionResource.Me.of(account);
    }

    private Invited invited(People.Invited invited) {
        return new Invited(Listed.of(invited.account(), accounts.settled()), "/invitation#" + invited.secret());
    }
}
