package vigil.catalogue;

import vigil.archive.Archive;
import vigil.archive.Content;
import vigil.journal.Chained;
import vigil.journal.DeedJson;
import vigil.journal.DeedReading;
import vigil.journal.Recorded;
import vigil.journal.Replay;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/// What people have decided in an archive.
public final class Deeds {
    private Deeds() {}

    /// {@return what holds}
    public static Replay replay(Archive archive) throws IOException {
        return Replay.inOrder(archive.deeds(), entry -> deed(archive, entry));
    }

    /// {@return everything that was decided or taken back, whether it holds or not}
    public static List<Recorded> all(Archive archive) throws IOException {
        List<Recorded> deeds = new ArrayList<>();
        for (Chained entry : archive.deeds()) {
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
            return new DeedReading.Unreadable(
                    "Its content cannot be read: %s.".formatted(e.getMessage()));
        }
    }
}
