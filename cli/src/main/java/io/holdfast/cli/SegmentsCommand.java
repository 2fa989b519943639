package io.holdfast.cli;

import io.holdfast.answer.SegmentList;
import io.holdfast.core.problem.ErrorCode;
import io.holdfast.core.problem.Problem;
import io.holdfast.core.segment.RuleOutline;
import io.holdfast.core.segment.SavedRules;
import io.holdfast.store.segment.SavedSegment;
import io.holdfast.store.segment.SegmentFolder;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code holdfast segments}: the saved segments, one of them kept or taken away. */
@Command(
        name = "segments",
        description = {
            "Lists the saved segments; with a name, every version of that one; with a name and a rule, keeps the rule"
                    + " under the name. A change of one that exists is its next version.",
            "--segment @NAME stands for the rule, also inside another rule; @NAME@1 is still the first version."
        })
final class SegmentsCommand implements Callable<Integer> {
    private final Surroundings surroundings;

    @Mixin
    private DataOption data = new DataOption();

    @Mixin
    private FormatOption format = new FormatOption();

    @Parameters(
            index = "0",
            arity = "0..1",
            paramLabel = "NAME",
            description = "A letter, then letters, digits, '-' or '_'.")
    private @Nullable String name;

    @Parameters(
            index = "1",
            arity = "0..1",
            paramLabel = "RULE",
            description = "Such as \"country = CN and tenure >= 90\".")
    private @Nullable String rule;

    @Option(names = "--note", paramLabel = "TEXT", description = "With a rule: what people should know of it.")
    private @Nullable String note;

    @Option(names = "--delete", description = "Takes the segment away; its versions can still be asked for.")
    private boolean delete;

    SegmentsCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        SegmentFolder folder = new SegmentFolder(data.directory());
        if (name == null) {
            requireNoChange();
            SegmentFolder.Listing listing = folder.list();
            listing.unreadable().forEach(problem -> surroundings.err().println("Left out: " + problem.getMessage()));
            print(listing.segments());
        } else if (delete) {
            require(rule == null && note == null, "Either delete it, or give it a rule.");
            folder.delete(name);
            surroundings.err().println("Segment '" + name + "' is deleted; its versions are kept.");
        } else if (rule == null) {
            require(note == null, "A note is kept with a rule. Give the rule too.");
            print(versions(folder, name));
        } else {
            print(List.of(save(folder, name, rule)));
        }
        return ExitCode.OK;
    }

    private void requireNoChange() {
        require(!delete && note == null, "Which segment? Give its name first.");
    }

    private static void require(boolean fits, String otherwise) {
        if (!fits) {
            throw new Problem(ErrorCode.INVALID_ARGUMENT, "%s", otherwise);
        }
    }

    /** One that exists stays whose it is, and as shared as it is; it may not be made of itself. */
    private SavedSegment save(SegmentFolder folder, String wanted, String meant) {
        Optional<SavedSegment> before = folder.find(wanted);
        SavedRules nameable = before.filter(old -> !old.shared())
                .map(own -> folder.rules(own.by()))
                .orElseGet(() -> folder.rules(""));
        RuleOutline.of(meant, nameable.with(wanted, meant));
        String said = note != null ? note : before.map(SavedSegment::note).orElse("");
        SavedSegment saved = folder.save(
                before.map(old -> old.saying(meant, said)).orElseGet(() -> SavedSegment.shared(wanted, meant, said)));
        boolean changed = before.map(old -> old.version() != saved.version()).orElse(true);
        surroundings
                .err()
                .println("Segment '@" + saved.name() + "' version " + saved.version()
                        + (changed ? " is kept." : " says so already."));
        return saved;
    }

    private static List<SavedSegment> versions(SegmentFolder folder, String wanted) {
        List<SavedSegment> versions = folder.versions(wanted);
        if (versions.isEmpty()) {
            throw folder.unknown(wanted);
        }
        return versions;
    }

    private void print(List<SavedSegment> segments) {
        format.print(surroundings, SegmentList.answer(segments));
    }
}
