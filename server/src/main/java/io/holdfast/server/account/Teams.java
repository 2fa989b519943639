package io.holdfast.server.account;

import java.util.HashSet;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Finds out whose customers a reach comes to. A team is the people whose accounts name it, whether they may sign in or not. */
@Repository
class Teams {
    private final JdbcClient jdbc;

    Teams(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The owners whose customers are seen; nobody's beside all. */
    Set<String> owners(Scope scope, Reach reach) {
        Set<String> owners = new HashSet<>();
        if (scope != Scope.ALL) {
            reach.customerOwner().ifPresent(owners::add);
        }
        if (scope == Scope.TEAM) {
            reach.team().ifPresent(team -> owners.addAll(ownersOf(team)));
        }
        return owners;
    }

    private Set<String> ownersOf(String team) {
        return jdbc.sql("SELECT customer_owner FROM account WHERE team = ? AND customer_owner IS NOT NULL")
                .param(team)
                .query(String.class)
                .set();
    }
}
