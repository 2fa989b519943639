package io.holdfast.server.importing;

import io.holdfast.core.problem.Problem;
import io.holdfast.server.problem.ServerParticular;

/** The name of a file somebody sends, made fit to be a name here. */
final class UploadName {
    private static final int LONGEST = 150;

    private UploadName() {}

    /** Only what stands after the last slash, without what no file system likes; the ending says what the file is. */
    static String of(String sent) {
        String last = sent.substring(Math.max(sent.lastIndexOf('/'), sent.lastIndexOf('\\')) + 1);
        String plain = last.replaceAll("[\\p{Cntrl}<>:\"|?*]", "_").strip().replaceAll("^\\.+", "");
        if (plain.isEmpty()) {
            throw new Problem(ServerParticular.FILE_NAME_WRONG, sent);
        }
        return plain.length() <= LONGEST ? plain : plain.substring(plain.length() - LONGEST);
    }
}
