package io.holdfast.server;

/** The page that documents the settings of a server, from the settings themselves. */
final class ConfigurationText {
    private static final String HEAD = """
            # Configuration of a server

            `holdfast serve` is told what it needs by options of the command line, by variables of the environment, or by a file:
            `holdfast.properties` in its data folder, or the one that `--config FILE` names. An option counts before a variable, a
            variable before the file. A name in the file that is no setting is refused. `holdfast token create`, `backup` and
            `restore` read the same for the database. This page is written from the code.

            ```properties
            # holdfast.properties: keep it readable to the server alone, for it may hold passwords
            host = 0.0.0.0
            db.url = jdbc:postgresql://db:5432/holdfast
            log.format = json
            ```

            | in the file | in the environment | option | is | default | what it does |
            |---|---|---|---|---|---|
            """;

    private static final String FOOT = """

            Where the data are is an option only (`--data`), for the file lies there. What a company sets for its figures (currency,
            time zone, fiscal year, personal attributes) is no configuration of the server: `holdfast settings`, or the admin screen.

            The launcher reads three variables more: `JAVA_HOME`, `HOLDFAST_JAVA_OPTS` (options of the virtual machine, such as `-Xmx8g`)
            and `HOLDFAST_WITHOUT_WEB=1` (builds a program without screens).

            ## Whose customers one sees

            A role sees all customers (`owner`, `analyst`, `viewer`), those of a team (`manager`), or one's own (`agent`), unless a scope
            says otherwise: `all`, `team` or `mine`. One's own are those whose attribute `owner` is the name that an account or token
            has as its customer owner. A team is the accounts that name it: `team` sees the customers of all their customer owners,
            and of one's own. It is no attribute of customers. People get both on the screen of people, tokens by `--team` and
            `--customer-owner`; a token for which a team or an owner is named that its scope does not go by is refused, for it
            would see other customers than whoever made it thinks.

            ## Log

            The log goes to standard error; each line has the id of the request it is about, which is also in the header
            `X-Request-Id` of the answer and in a problem as `requestId`. A proxy before the server may give the id in that header. No
            address, no name, no token and no password is written there.

            ## Health and metrics

            `/health/ready` (200, or 503 before the facts are read and while the database does not answer) and `/health/live` are open. `/health` with all parts and
            `/prometheus` ask for a token: `holdfast token create --role monitor`
            ([why](adr/0024-health-and-metrics-need-a-right.md)).
            """;

    private ConfigurationText() {}

    static String text() {
        StringBuilder text = new StringBuilder(HEAD);
        for (ServerKey key : ServerKey.values()) {
            text.append("| `%s` | `%s` | %s | %s | %s | %s |%n"
                    .formatted(
                            key.key(),
                            key.variable(),
                            option(key),
                            key.kind().words(),
                            key.standard().isEmpty() ? "none" : "`" + key.standard() + "`",
                            key.meaning()));
        }
        return text.append(FOOT).toString().replace("\r\n", "\n");
    }

    private static String option(ServerKey key) {
        return key.hasOption() ? "`" + key.option() + "`" : "";
    }
}
