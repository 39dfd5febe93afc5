package vigil.cli;

import vigil.archive.Archive;
import vigil.archive.Content;
import vigil.archive.Document;
import vigil.casefile.Assembled;
import vigil.casefile.CaseOptions;
import vigil.claim.PageClaims;
import vigil.journal.Chained;
import vigil.journal.DeedJson;
import vigil.journal.DeedReading;
import vigil.journal.Recorded;
import vigil.journal.Replay;
import vigil.language.Languages;
import vigil.source.Intake;
import vigil.source.Original;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// The pages of an archive, read and put together with what people have decided, all names open.
///
/// @param replay what people have decided
/// @param assembled the case file and the way back from its lines
record ReviewedArchive(Archive archive, Replay replay, Assembled assembled) {
    /// A document of more bytes is no page.
    private static final int MAX_BYTES = 64 << 20;

    static ReviewedArchive of(Archive archive, Languages languages) throws IOException {
        return of(archive, languages, _ -> {});
    }

    /// @param read takes what each page says
    static ReviewedArchive of(Archive archive, Languages languages, Consumer<PageClaims> read)
            throws IOException {
        List<Intake> intakes = new ArrayList<>();
        for (Document document : archive.documents()) intakes.add(intake(archive, document));
        Replay replay = replay(archive);
        CaseOptions options =
                new CaseOptions(
                        Optional.empty(),
                        Optional.empty(),
                        Main.VERSION,
                        languages.fingerprint(),
                        archive.heads().stream().map(head -> head.entry().hex()).toList());
        return new ReviewedArchive(
                archive,
                replay,
                Wiring.builder(languages, read).assembled(intakes, replay, options));
    }

    private static Intake intake(Archive archive, Document document) {
        try {
            return new Intake.Taken(
                    new Original(document.capture(), archive.payload(document, MAX_BYTES)),
                    document.facts());
        } catch (IOException e) {
            return new Intake.NotTaken(document.capture().origin(), DiskTrouble.sentence(e));
        }
    }

    /// {@return what people have decided in this archive}
    static Replay replay(Archive archive) {
        return Replay.of(archive.entries(), entry -> deed(archive, entry));
    }

    /// {@return everything that was decided or taken back, whether it holds or not}
    static List<Recorded> deeds(Archive archive) {
        List<Recorded> deeds = new ArrayList<>();
        for (Chained entry : archive.entries()) {
            String kind = entry.entry().kind();
            if ((kind.equals("decided") || kind.equals("undone"))
                    && deed(archive, entry) instanceof DeedReading.Read(var deed))
                deeds.add(new Recorded(entry, deed));
        }
        return deeds;
    }

    private static DeedReading deed(Archive archive, Chained entry) {
        try {
            return switch (archive.content(entry)) {
                case Content.Present(var json) -> DeedJson.read(json);
                case Content.Erased(_, var reason) ->
                        new DeedReading.Unreadable("Its content was erased: %s.".formatted(reason));
                case Content.Damaged(var reason) -> new DeedReading.Unreadable(reason);
            };
        } catch (IOException e) {
            return new DeedReading.Unreadable(DiskTrouble.sentence(e));
        }
    }
}
