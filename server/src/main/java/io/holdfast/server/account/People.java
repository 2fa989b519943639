package io.holdfast.server.account;

import io.holdfast.core.problem.Problem;
import io.holdfast.server.audit.Audit;
import io.holdfast.server.problem.ServerParticular;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lets people in, changes what they may do, and shuts them out. One owner who can sign in is always left. */
@Service
class People {
    private final Accounts accounts;
    private final Invitations invitations;
    private final Secrets secrets;
    private final Audit audit;
    private final Clock clock;

    People(Accounts accounts, Invitations invitations, Secrets secrets, Audit audit, Clock clock) {
        this.accounts = accounts;
        this.invitations = invitations;
        this.secrets = secrets;
        this.audit = audit;
        this.clock = clock;
    }

    /** What an owner says of a person. */
    record Place(String name, Role role, Reach reach) {
        Place {
            if (!role.isForPeople()) {
                throw new Problem(ServerParticular.ROLE_OF_TOKENS, role.word());
            }
            reach.scope(role);
        }
    }

    /** A person and the secret of the link by which he chooses a password. */
    record Invited(Account account, String secret) {}

    @Transactional
    Invited invite(String email, Place place, Caller by) {
        place.reach().requireNames(place.role());
        Account account = accounts.add(
                new Account(secrets.id(), email.strip(), place.name(), place.role(), place.reach(), Optional.empty()),
                Optional.empty());
        audit.write(by.name(), "person_invited", account.email(), detail(account));
        return new Invited(account, invitations.create(account.id()));
    }

    /** A new link for somebody who has lost his or his password. */
    @Transactional
    Invited inviteAgain(UUID id, Caller by) {
        Account account = find(id);
        audit.write(by.name(), "person_invited_again", account.email(), Map.of());
        return new Invited(account, invitations.create(id));
    }

    /** Whoever is shut out may be so with a place that would be refused. */
    @Transactional
    Account change(UUID id, Place place, boolean disabled, Caller by) {
        if (!disabled) {
            place.reach().requireNames(place.role());
        }
        Account before = find(id);
        Optional<Instant> disabledAt = disabled ? before.disabledAt().or(() -> Optional.of(now())) : Optional.empty();
        Account after = new Account(id, before.email(), place.name(), place.role(), place.reach(), disabledAt);
        if (after.role() != Role.OWNER || disabled) {
            requireAnotherOwner(id);
        }
        accounts.change(after);
        audit.write(by.name(), "person_changed", after.email(), detail(after));
        return after;
    }

    private void requireAnotherOwner(UUID id) {
        if (accounts.lockedOwners().equals(Set.of(id))) {
            throw new Problem(ServerParticular.LAST_OWNER_LEFT);
        }
    }

    private Account find(UUID id) {
        return accounts.find(id).orElseThrow(() -> new Problem(ServerParticular.PERSON_UNKNOWN, id));
    }

    private Instant now() {
        return clock.instant();
    }

    private static Map<String, Object> detail(Account account) {
        Map<String, Object> detail = new HashMap<>();
        detail.put("role", account.role().word());
        detail.put("scope", account.reach().scope(account.role()).word());
        detail.put("disabled", !account.isActive());
        account.reach().team().ifPresent(team -> detail.put("team", team));
        account.reach().customerOwner().ifPresent(owner -> detail.put("customerOwner", owner));
        return detail;
    }
}
