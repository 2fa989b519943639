package io.holdfast.server.schedule;

import java.util.List;

/**
 * A letter, ready to be sent.
 *
 * @param text the whole of it for programs that show no HTML
 */
record Letter(List<String> recipients, String subject, String text, String html, List<Attachment> attachments) {

    /** A file that comes with it. */
    @SuppressWarnings("ArrayRecordComponent")
    record Attachment(String name, String mediaType, byte[] content) {}
}
