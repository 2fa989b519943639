package io.holdfast.server.account;

import static io.holdfast.server.account.Right.EDIT_CUSTOMERS;
import static io.holdfast.server.account.Right.EDIT_DEFINITIONS;
import static io.holdfast.server.account.Right.EXPORT;
import static io.holdfast.server.account.Right.IMPORT;
import static io.holdfast.server.account.Right.READ_CUSTOMERS;
import static io.holdfast.server.account.Right.READ_FIGURES;
import static io.holdfast.server.account.Right.READ_HEALTH;
import static io.holdfast.server.account.Right.READ_PERSONAL_DATA;
import static io.holdfast.server.account.Right.SEND_FACTS;

import io.holdfast.core.problem.Problem;
import io.holdfast.server.problem.ServerParticular;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** What someone is here; a role is a set of rights and the rows it sees when nothing else is said. */
public enum Role {
    /** Everything; at least one account has it. */
    OWNER(Scope.ALL, EnumSet.allOf(Right.class)),
    /** Data and definitions of the whole company; no people, no audit. */
    ANALYST(
            Scope.ALL,
            EnumSet.of(
                    READ_FIGURES,
                    READ_CUSTOMERS,
                    READ_PERSONAL_DATA,
                    EDIT_CUSTOMERS,
                    EXPORT,
                    IMPORT,
                    EDIT_DEFINITIONS)),
    /** The customers of a team. */
    MANAGER(Scope.TEAM, EnumSet.of(READ_FIGURES, READ_CUSTOMERS, READ_PERSONAL_DATA, EDIT_CUSTOMERS, EXPORT)),
    /** One's own customers. */
    AGENT(Scope.MINE, EnumSet.of(READ_FIGURES, READ_CUSTOMERS, READ_PERSONAL_DATA, EDIT_CUSTOMERS)),
    /** Looks at figures; persons are masked. */
    VIEWER(Scope.ALL, EnumSet.of(READ_FIGURES, READ_CUSTOMERS)),
    /** A program that sends facts and reads nothing; for tokens only. */
    INGEST(Scope.ALL, EnumSet.of(SEND_FACTS)),
    /** A program that watches over the server and reads nothing else; for tokens only. */
    MONITOR(Scope.ALL, EnumSet.of(READ_HEALTH));

    private final Scope scope;
    private final Set<Right> rights;

    Role(Scope scope, Set<Right> rights) {
        this.scope = scope;
        this.rights = Set.copyOf(rights);
    }

    public Scope scope() {
        return scope;
    }

    /** Those of who sees all customers, or of who sees some only. */
    Set<Right> rights(boolean seesAll) {
        return rights.stream()
                .filter(right -> seesAll || !right.isOfAllCustomers())
                .collect(Collectors.toUnmodifiableSet());
    }

    public Set<Right> rights() {
        return rights;
    }

    /** Whether a person can have it. */
    public boolean isForPeople() {
        return this != INGEST && this != MONITOR;
    }

    /** As written in the API and on the command line. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The role of a word. */
    public static Role of(String word) {
        return Arrays.stream(values())
                .filter(role -> role.word().equals(word.strip().toLowerCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> new Problem(
                        ServerParticular.ROLE_UNKNOWN,
                        word,
                        Arrays.stream(values()).map(Role::word).collect(Collectors.joining(", "))));
    }
}
