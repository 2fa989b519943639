package io.holdfast.server.database;

/**
 * Where a PostgreSQL database is and who we are there.
 *
 * @param url JDBC URL
 * @param user name of the role
 * @param password its password; never printed
 */
public record DatabaseAddress(String url, String user, String password) {

    @Override
    public String toString() {
        return url + " as " + user;
    }
}
