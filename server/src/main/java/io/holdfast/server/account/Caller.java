package io.holdfast.server.account;

import java.util.Set;
import java.util.UUID;
import org.springframework.security.core.AuthenticatedPrincipal;

/**
 * Whoever asks: a person who signed in, or a program with a token.
 *
 * @param id of the account or of the token
 * @param name for people to read, such as an e-mail address or the name of a token with a part of its id; no
 *     two callers share one
 * @param role what he is
 * @param owners of which owners he sees the customers, as the attribute of the same name says; empty sees nobody's
 *     unless he sees all
 * @param seesAll whether he sees all customers, whoever owns them
 */
public record Caller(UUID id, String name, Role role, Set<String> owners, boolean seesAll)
        implements AuthenticatedPrincipal {
    public Caller {
        owners = Set.copyOf(owners);
    }

    /** The same for those who know no more of a caller than his name. */
    @Override
    public String getName() {
        return name;
    }

    public boolean may(Right right) {
        return rights().contains(right);
    }

    /** Those of his role, without what speaks of customers he does not see. */
    public Set<Right> rights() {
        return role.rights(seesAll);
    }
}
