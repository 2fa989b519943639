package io.holdfast.server.job;

/**
 * Something to do.
 *
 * @param kind whose work it is
 * @param actor who wants it
 * @param subject what it is about, for people to read, such as the name of a file
 * @param request the rest, as JSON
 */
public record NewJob(String kind, String actor, String subject, String request) {}
