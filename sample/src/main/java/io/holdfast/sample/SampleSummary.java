package io.holdfast.sample;

import java.util.List;

/** What was written: the files in the order in which they are best imported. */
public record SampleSummary(List<WrittenFile> files) {
    public SampleSummary {
        files = List.copyOf(files);
    }

    public long rows() {
        return files.stream().mapToLong(WrittenFile::rows).sum();
    }

    public long bytes() {
        return files.stream().mapToLong(WrittenFile::bytes).sum();
    }

    /** One file: its path within the folder, its rows without the header, and its size in bytes. */
    public record WrittenFile(String path, long rows, long bytes) {
        /** Whether it holds what a company cannot know; such files are for grading and not for import. */
        public boolean truth() {
            return path.startsWith("truth/");
        }
    }
}
