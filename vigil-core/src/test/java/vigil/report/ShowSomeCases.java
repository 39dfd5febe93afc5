package vigil.report;

import vigil.text.Pages;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Writes the hand-made case file as a report, to be looked at in a browser: `ShowSomeCases
/// FOLDER`.
final class ShowSomeCases {
    private ShowSomeCases() {}

    public static void main(String[] arguments) {
        Path folder = Path.of(arguments[0]);
        new HtmlReport(SomeCases.teacher(), Words.of(Pages.LANGUAGES.pack("en").orElseThrow()))
                .forEach(
                        (path, html) -> {
                            try {
                                Files.createDirectories(folder.resolve(path).getParent());
                                Files.writeString(folder.resolve(path), html);
                            } catch (IOException e) {
                                throw new UncheckedIOException(e);
                            }
                        });
    }
}
