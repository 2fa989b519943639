package io.holdfast.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;

class StageProgressTest {
    private final StringWriter err = new StringWriter();

    @Test
    void saysNothingOfAQuickCommand() {
        StageProgress progress = progress(false);
        progress.at("Loading the timelines");
        progress.close();
        progress.speak();

        assertThat(err.toString()).isEmpty();
    }

    @Test
    void saysTheStageItIsAtAndEachThatFollows() {
        StageProgress progress = progress(false);
        progress.at("Opening");
        progress.at("Loading the timelines");
        progress.speak();
        progress.at("Writing");
        progress.close();

        assertThat(err.toString().lines()).containsExactly("Loading the timelines …", "Writing …");
    }

    @Test
    void saysNothingBeforeTheFirstStage() {
        StageProgress progress = progress(false);
        progress.speak();
        assertThat(err.toString()).isEmpty();

        progress.at("Writing");
        assertThat(err.toString().lines()).containsExactly("Writing …");
    }

    @Test
    void drawsOneLineOverAndOverOnATerminalAndTakesItAway() {
        StageProgress progress = progress(true);
        progress.speak();
        progress.at("Loading the timelines");
        progress.at("Writing");
        progress.close();

        assertThat(err.toString())
                .doesNotContain("\n")
                .contains("\rLoading the timelines …", "\rWriting …  ")
                .endsWith(" \r");
    }

    private StageProgress progress(boolean terminal) {
        return new StageProgress(new PrintWriter(err, true), terminal);
    }
}
