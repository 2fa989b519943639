package io.holdfast.server.figure;

import io.holdfast.answer.Questions;
import io.holdfast.server.account.Caller;
import io.holdfast.server.account.Right;
import io.holdfast.server.facts.Known;
import io.holdfast.store.segment.SegmentFolder;
import java.util.function.Predicate;

/** What a caller's questions may see and name: no personal attributes without the right, no segments of others' own. */
public final class Sight {
    private Sight() {}

    public static Questions questions(Caller caller, Known known) {
        return known.questions()
                .hiding(hidden(caller, known))
                .naming(new SegmentFolder(known.store().directory()).rules(caller.name()));
    }

    /** The attributes whose values the caller may not see. */
    public static Predicate<String> hidden(Caller caller, Known known) {
        return caller.may(Right.READ_PERSONAL_DATA)
                ? attribute -> false
                : known.store().personalAttributes()::isPersonal;
    }
}
