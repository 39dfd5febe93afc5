package vigil.cli;

import org.jspecify.annotations.Nullable;

import vigil.language.LanguagePack;
import vigil.language.Languages;
import vigil.report.Words;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The language packs a command works with.
final class Packs {
    private Packs() {}

    /// {@return the bundled packs, with those in `directory` added or put in their place}
    static Languages of(@Nullable Path directory) {
        if (directory == null) return Languages.bundled();
        if (!Files.isDirectory(directory))
            throw new Refusal(
                    Exit.USAGE,
                    "--languages %s is not a folder; it has one folder a language in it."
                            .formatted(directory));
        return Languages.from(directory);
    }

    /// {@return the words that reports are written in: English, or those of the first pack that has
    /// some}
    static Words words(Languages languages) {
        return Stream.concat(
                        languages.pack(Locale.ENGLISH.getLanguage()).stream(),
                        languages.all().stream())
                .map(Words::of)
                .filter(Words::areThere)
                .findFirst()
                .orElseGet(() -> Words.of(languages.neutral()));
    }

    /// {@return the words of this language}
    static Words words(Languages languages, String tag) {
        return languages
                .pack(tag)
                .map(Words::of)
                .filter(Words::areThere)
                .orElseThrow(
                        () ->
                                new Refusal(
                                        Exit.USAGE,
                                        "reports cannot be written in \"%s\". There are words for: %s."
                                                .formatted(tag, reportLanguages(languages))));
    }

    private static String reportLanguages(Languages languages) {
        return languages.all().stream()
                .filter(pack -> Words.of(pack).areThere())
                .map(LanguagePack::tag)
                .collect(Collectors.joining(", "));
    }
}
