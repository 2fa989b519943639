package io.holdfast.server.segment;

import io.holdfast.core.problem.Problem;
import io.holdfast.core.segment.RuleOutline;
import io.holdfast.core.segment.SavedRules;
import io.holdfast.core.segment.Segment;
import io.holdfast.core.timeline.Timelines;
import io.holdfast.server.account.Caller;
import io.holdfast.server.account.Right;
import io.holdfast.server.audit.Audit;
import io.holdfast.server.facts.Facts;
import io.holdfast.server.facts.Known;
import io.holdfast.server.figure.Sight;
import io.holdfast.server.problem.ServerParticular;
import io.holdfast.store.segment.SavedSegment;
import io.holdfast.store.segment.SegmentFolder;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Keeps segments, one change at a time, and writes down who did it. */
@Service
class Segments {
    private static final Log LOG = LogFactory.getLog(Segments.class);

    private final Facts facts;
    private final Audit audit;
    private final Clock clock;

    Segments(Facts facts, Audit audit, Clock clock) {
        this.facts = facts;
        this.audit = audit;
        this.clock = clock;
    }

    List<SegmentResource.Listed> all(Caller caller) {
        Known known = facts.now();
        SegmentFolder.Listing listing = folder(known).list();
        listing.unreadable().forEach(problem -> LOG.warn("A saved segment is left out. " + problem.getMessage()));
        return listing.segments().stream()
                .filter(each -> each.isSeenBy(caller.name()))
                .map(each -> listed(each, caller, known))
                .toList();
    }

    List<SegmentResource.Listed> versions(String name, Caller caller) {
        Known known = facts.now();
        List<SegmentResource.Listed> seen = folder(known).versions(name, caller.name()).stream()
                .map(each -> listed(each, caller, known))
                .toList();
        if (seen.isEmpty()) {
            throw notFound(name);
        }
        return seen;
    }

    synchronized SegmentResource.Listed add(SegmentResource.NewSegment wanted, Caller caller) {
        Known known = facts.now();
        requireFree(wanted.name(), folder(known));
        boolean shared = !Boolean.FALSE.equals(wanted.shared());
        return kept(draft(wanted.name(), wanted.rule(), wanted.note(), shared), caller, known);
    }

    synchronized SegmentResource.Listed change(String name, SegmentResource.ChangedSegment wanted, Caller caller) {
        Known known = facts.now();
        SegmentFolder folder = folder(known);
        SavedSegment before = found(name, caller, folder);
        if (wanted.version() != null && wanted.version() != before.version()) {
            throw new Problem(ServerParticular.SAVED_MEANWHILE, before.version(), before.name());
        }
        boolean shared = wanted.shared() == null ? before.shared() : wanted.shared();
        String next = wanted.name() == null ? before.name() : wanted.name();
        if (before.shared() && !shared) {
            folder.requireUnusedByOthers(before.name(), caller.name());
        }
        SavedSegment draft = draft(next, wanted.rule(), wanted.note(), shared);
        if (!isRename(before, next)) {
            return kept(draft, caller, known);
        }
        requireFree(next, folder);
        folder.requireUnused(before.name(), seenBy(caller));
        SegmentResource.Listed kept = kept(draft, caller, known);
        folder.delete(before.name());
        audit.write(caller.name(), "segment_deleted", before.name(), Map.of("renamed_to", kept.name()));
        return kept;
    }

    synchronized void delete(String name, Caller caller) {
        Known known = facts.now();
        SegmentFolder folder = folder(known);
        SavedSegment before = found(name, caller, folder);
        folder.delete(before.name(), seenBy(caller));
        audit.write(caller.name(), "segment_deleted", before.name(), Map.of("version", before.version()));
    }

    private SegmentResource.Listed kept(SavedSegment draft, Caller caller, Known known) {
        SegmentFolder folder = folder(known);
        requireReadable(draft, caller, known);
        SavedSegment saved = folder.save(draft.by(caller.name(), clock.instant()));
        audit.write(
                caller.name(),
                "segment_saved",
                saved.name(),
                Map.of("version", saved.version(), "shared", saved.shared()));
        return listed(saved, caller, known);
    }

    /** A shared one may only be made of what everybody can name, and none of itself. */
    private static void requireReadable(SavedSegment draft, Caller caller, Known known) {
        Timelines timelines = known.timelines().hiding(Sight.hidden(caller, known));
        SavedRules others = folder(known).rules(draft.shared() ? "" : caller.name());
        Segment.of(draft.rule(), timelines, others.with(draft.name(), draft.rule()));
    }

    private static SavedSegment draft(String name, String rule, @Nullable String note, boolean shared) {
        return new SavedSegment(name, 1, rule, note == null ? "" : note, "", Optional.empty(), shared);
    }

    private static boolean isRename(SavedSegment before, String next) {
        return !before.name().equalsIgnoreCase(next.strip());
    }

    private static void requireFree(String name, SegmentFolder folder) {
        if (folder.find(name).isPresent()) {
            throw new Problem(ServerParticular.SEGMENT_TAKEN, name);
        }
    }

    private static SavedSegment found(String name, Caller caller, SegmentFolder folder) {
        return folder.find(name, caller.name()).orElseThrow(() -> notFound(name));
    }

    private static Predicate<SavedSegment> seenBy(Caller caller) {
        return segment -> segment.isSeenBy(caller.name());
    }

    private static SegmentResource.Listed listed(SavedSegment segment, Caller caller, Known known) {
        boolean shown = isShown(segment.rule(), caller, known);
        return new SegmentResource.Listed(
                segment.name(),
                segment.version(),
                shown ? segment.rule() : Timelines.HIDDEN,
                shown || segment.note().isEmpty() ? segment.note() : Timelines.HIDDEN,
                segment.shared(),
                segment.by().isEmpty() ? null : segment.by(),
                segment.at().orElse(null),
                segment.isOf(caller.name()));
    }

    /** A rule may hold whom it looks for, however the attribute is written and whether anybody has it now or not. */
    private static boolean isShown(String rule, Caller caller, Known known) {
        return caller.may(Right.READ_PERSONAL_DATA)
                || RuleOutline.names(rule)
                        .filter(names -> names.stream().noneMatch(Sight.hidden(caller, known)))
                        .isPresent();
    }

    private static SegmentFolder folder(Known known) {
        return new SegmentFolder(known.store().directory());
    }

    private static Problem notFound(String name) {
        return new Problem(ServerParticular.SEGMENT_NOT_SAVED, name);
    }
}
