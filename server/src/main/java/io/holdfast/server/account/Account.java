package io.holdfast.server.account;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A person who may sign in.
 *
 * @param id for good
 * @param email by which he signs in; told apart without regard to case
 * @param name for others to read
 * @param role what he may do
 * @param reach whose customers he sees
 * @param disabledAt since when he may not sign in
 */
public record Account(UUID id, String email, String name, Role role, Reach reach, Optional<Instant> disabledAt) {

    public boolean isActive() {
        return disabledAt.isEmpty();
    }
}
