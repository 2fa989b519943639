package io.holdfast.cli.output;

import io.holdfast.answer.output.Answer;
import java.io.PrintWriter;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.json.JsonMapper;

/** Prints answers to standard output; everything else goes to standard error. */
public final class Printer {
    private static final ObjectWriter JSON = JsonMapper.builder().build().writerWithDefaultPrettyPrinter();

    private final PrintWriter out;

    public Printer(PrintWriter out) {
        this.out = out;
    }

    public void print(Answer answer, Format format) {
        switch (format) {
            case json -> json(answer.object());
            case csv -> out.print(answer.table().csv());
            case table -> {
                out.print(answer.table().text());
                answer.notes().forEach(note -> out.println("\n" + note.sentence()));
            }
        }
        out.flush();
    }

    /** Prints an object for programs. */
    public void json(Map<String, @Nullable Object> object) {
        out.println(JSON.writeValueAsString(object));
        out.flush();
    }
}
