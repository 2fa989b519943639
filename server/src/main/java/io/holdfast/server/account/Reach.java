package io.holdfast.server.account;

import io.holdfast.core.problem.Problem;
import io.holdfast.server.problem.ServerParticular;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Whose customers a person or a program sees.
 *
 * @param said which scope; that of the role when empty
 * @param team whose customers are seen with {@link Scope#TEAM}
 * @param customerOwner how the attribute {@code owner} of customers names him
 */
public record Reach(Optional<Scope> said, Optional<String> team, Optional<String> customerOwner) {
    /** What the role has, and no customers of his own. */
    public static final Reach USUAL = new Reach(Optional.empty(), Optional.empty(), Optional.empty());

    /** The same from what a person wrote; blank is not said. */
    public static Reach of(@Nullable String scope, @Nullable String team, @Nullable String customerOwner) {
        return new Reach(text(scope).map(Scope::of), text(team), text(customerOwner));
    }

    /**
     * The same for a token, of which nobody else will see that it sees other customers than he who made it thinks: what it
     * goes by must be said, and what it does not go by must not.
     */
    public static Reach ofToken(
            Role role, @Nullable String scope, @Nullable String team, @Nullable String customerOwner) {
        Reach reach = of(scope, team, customerOwner);
        reach.requireNames(role);
        if (reach.team().isPresent() && reach.scope(role) != Scope.TEAM) {
            throw new Problem(ServerParticular.TEAM_NOT_USED);
        }
        if (reach.customerOwner().isPresent() && reach.scope(role) == Scope.ALL) {
            throw new Problem(ServerParticular.CUSTOMER_OWNER_NOT_USED);
        }
        return reach;
    }

    /** The scope that counts for a role; an owner of the server sees everybody. */
    Scope scope(Role role) {
        Scope scope = said.orElse(role.scope());
        if (role == Role.OWNER && scope != Scope.ALL) {
            throw new Problem(ServerParticular.OWNER_SEES_ALL);
        }
        return scope;
    }

    /** Refuses a scope that can find no customer because what it goes by was not said. */
    void requireNames(Role role) {
        Scope scope = scope(role);
        if (scope == Scope.MINE && customerOwner.isEmpty()) {
            throw new Problem(ServerParticular.CUSTOMER_OWNER_MISSING);
        }
        if (scope == Scope.TEAM && team.isEmpty()) {
            throw new Problem(ServerParticular.TEAM_MISSING);
        }
    }

    /** Of the columns {@code row_scope}, {@code team} and {@code customer_owner}. */
    static Reach read(ResultSet row) throws SQLException {
        return of(row.getString("row_scope"), row.getString("team"), row.getString("customer_owner"));
    }

    @Nullable
    String scopeWord() {
        return said.map(Scope::word).orElse(null);
    }

    private static Optional<String> text(@Nullable String text) {
        return Optional.ofNullable(text).map(String::strip).filter(given -> !given.isEmpty());
    }
}
