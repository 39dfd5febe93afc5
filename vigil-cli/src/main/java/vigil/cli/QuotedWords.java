package vigil.cli;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Option;

import java.util.Optional;
import java.util.function.BiFunction;

/// `--document DOCUMENT` and `--quote WORDS`: words that stand in a document.
final class QuotedWords {
    @Option(
            names = "--document",
            paramLabel = "DOCUMENT",
            description = "The document that says it: its id in the report, its path or address.")
    private @Nullable String document;

    @Option(
            names = "--quote",
            paramLabel = "WORDS",
            description = "Words of that document, as they stand in it, only once.")
    private @Nullable String quote;

    /// {@return what `find` makes of the document and its words; empty if neither was named}
    <T> Optional<T> find(BiFunction<String, String, T> find) {
        if (document == null && quote == null) return Optional.empty();
        if (document == null || quote == null)
            throw new Refusal(
                    Exit.USAGE,
                    "--document and --quote belong together: %s is missing."
                            .formatted(document == null ? "--document" : "--quote"));
        return Optional.of(find.apply(document, quote));
    }

    /// {@return the document, if it alone was named}
    Optional<String> documentAlone() {
        return quote == null ? Optional.ofNullable(document) : Optional.empty();
    }
}
