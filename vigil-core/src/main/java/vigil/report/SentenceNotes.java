package vigil.report;

import vigil.casefile.Gap;
import vigil.text.Page;
import vigil.text.Passage;
import vigil.text.Sentence;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// What the program made of each sentence: read into lines, nothing found, or the person unclear.
///
/// @param passages the passages of the lines of this case
/// @param others passages of the lines of other cases
/// @param gaps of the whole bundle and of the case
record SentenceNotes(PassageIndex passages, List<Passage> others, List<Gap> gaps) {
    SentenceNotes {
        others = List.copyOf(others);
        gaps = List.copyOf(gaps);
    }

    /// What became of one sentence.
    sealed interface Note {
        String kind();

        String say(Words words);

        /// It stands behind lines of this case.
        record Read(List<LineRef> lines) implements Note {
            public Read {
                lines = List.copyOf(lines);
            }

            @Override
            public String kind() {
                return "read";
            }

            @Override
            public String say(Words words) {
                return words.say(
                        "note.read",
                        lines.stream().map(LineRef::label).collect(Collectors.joining(", ")));
            }
        }

        /// It was read for somebody else's case.
        record ReadElsewhere() implements Note {
            @Override
            public String kind() {
                return "elsewhere";
            }

            @Override
            public String say(Words words) {
                return words.say("note.elsewhere");
            }
        }

        /// It tells an act, but whom it concerns could not be made out.
        record Unclear(String reason) implements Note {
            @Override
            public String kind() {
                return "unclear";
            }

            @Override
            public String say(Words words) {
                return words.say("note.unclear", reason);
            }
        }

        /// Nothing was found in it.
        record Nothing() implements Note {
            @Override
            public String kind() {
                return "nothing";
            }

            @Override
            public String say(Words words) {
                return words.say("note.nothing");
            }
        }
    }

    Note of(Page page, Sentence sentence) {
        Passage whole = page.passage(sentence.start(), sentence.end());
        List<LineRef> lines = new ArrayList<>();
        for (Passage passage : passages.in(page))
            if (passage.overlaps(whole))
                for (LineRef line : passages.lines(passage))
                    if (isAct(line) && !lines.contains(line)) lines.add(line);
        if (!lines.isEmpty()) return new Note.Read(lines);
        for (Gap gap : gaps)
            if (gap.kind() == Gap.Kind.PERSON_UNCLEAR
                    && gap.evidence().stream().anyMatch(whole::overlaps))
                return new Note.Unclear(gap.reason());
        if (others.stream().anyMatch(whole::overlaps)) return new Note.ReadElsewhere();
        return new Note.Nothing();
    }

    /// A gap that quotes a sentence does not make it read.
    private static boolean isAct(LineRef line) {
        return !line.id().startsWith("gap-");
    }
}
