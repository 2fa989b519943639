package io.holdfast.server.database;

/**
 * Where a PostgreSQL database is and who we are there.
 *
 * @param url JDBC URL
 * @param user name of the role
 * @param password its password; never printed
 */
public record DatabaseAddress(String url, String user, String password) {

    /** The URL as it may be shown: without what some write into it to sign in. */
    String place() {
        return url.replaceFirst("[?].*", "").replaceFirst("//[^/]*@", "//");
    }

    @Override
    public String toString() {
        return place() + " as " + user;
    }
}
