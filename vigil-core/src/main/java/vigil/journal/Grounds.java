package vigil.journal;

import vigil.time.EventDate;

import java.util.List;

/// Where something that a person entered is said.
public sealed interface Grounds {
    /// {@return whether these words stand in it}
    default boolean says(String words) {
        return switch (this) {
            case Quoted(var quoted) ->
                    quoted.stream().anyMatch(w -> w.passage().quote().contains(words));
            case Account(var description, _, _) -> description.contains(words);
        };
    }

    /// In words of documents.
    ///
    /// @param words never empty; several documents may say it
    record Quoted(List<WordsSeen> words) implements Grounds {
        public Quoted {
            words = List.copyOf(words);
            if (words.isEmpty())
                throw new IllegalArgumentException(
                        "what is added by hand needs the words that say it, or an account of how it"
                                + " is known");
        }
    }

    /// In no document: a call, a meeting. The description becomes a document of its own, so that a
    /// reader finds it where all sources are.
    ///
    /// @param description who told what to whom and how, in the words of the one who enters it
    /// @param on when it was told
    /// @param language BCP 47 tag of the description, or `und`
    record Account(String description, EventDate on, String language) implements Grounds {
        public Account {
            if (description.isBlank())
                throw new IllegalArgumentException(
                        "a source without a text must be described: who told it, and how");
        }
    }
}
