package vigil.archive;

import vigil.source.Capture;
import vigil.source.Collection;
import vigil.source.Inputs;
import vigil.source.Intake;
import vigil.source.MediaType;
import vigil.source.Origin;
import vigil.source.Sha256;
import vigil.source.SourceFacts;
import vigil.source.TypeRecogniser;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.zip.GZIPInputStream;

/// Adds files, folders, ZIP, WARC and WACZ files to an archive, some at a time. What cannot be
/// added is told with its reason and does not keep the rest from being added.
public final class AddInputs {
    /// Together a sync, which is what adding costs; more would be lost by an interruption.
    private static final int TOGETHER = 64;

    private static final long TOGETHER_BYTES = 32L << 20;

    private final ArchiveWriter writer;
    private final AddLimits limits;
    private final Listener listener;
    private final Set<Key> there;
    private final List<Document> waiting = new ArrayList<>();
    private long waitingBytes;

    /// Who is told, as it happens.
    public interface Listener {
        /// These are durable now.
        void added(Document document);

        /// This was not added.
        ///
        /// @param reason a sentence
        void notAdded(Origin origin, String reason);

        /// This is in the archive already, from the same place, and is not added again.
        void wasThere(Origin origin);
    }

    /// What is taken for the same thing when an interrupted add is taken up again: the same bytes
    /// from the same place, collected at the same moment by the same means. A page that two crawls
    /// found unchanged is two documents.
    ///
    /// @param at to the millisecond, as the journal keeps it
    private record Key(String origin, Sha256 payload, Optional<Instant> at, String means) {
        static Key of(Origin origin, Sha256 payload, Collection how) {
            return new Key(
                    origin.written(),
                    payload,
                    how.at().map(at -> at.truncatedTo(ChronoUnit.MILLIS)),
                    how.means());
        }
    }

    /// What becomes of something that was added before, from the same place.
    public enum Again {
        /// It is one more document: somebody collected it again.
        ADD,
        /// It is passed over: an interrupted add goes on.
        PASS_OVER
    }

    public AddInputs(ArchiveWriter writer, AddLimits limits, Again again, Listener listener)
            throws IOException {
        this.writer = writer;
        this.limits = limits;
        this.listener = listener;
        this.there = new HashSet<>();
        if (again == Again.PASS_OVER) {
            for (Document document : writer.archive().documents()) there.add(key(document));
            for (Document document : writer.archive().parts()) there.add(key(document));
        }
    }

    private static Key key(Document document) {
        Capture capture = document.capture();
        return Key.of(capture.origin(), capture.payload(), capture.how());
    }

    private boolean isThere(Submission submission) throws IOException {
        if (there.isEmpty()) return false;
        return there.contains(
                switch (submission) {
                    case Submission.Handed handed ->
                            Key.of(handed.origin(), handed.payload().digest(), handed.how());
                    case Submission.Fetched fetched ->
                            Key.of(
                                    fetched.origin(),
                                    Answer.of(fetched.exchanges().getLast()).payload(),
                                    fetched.how());
                });
    }

    /// Adds these inputs, folders with all that is in them.
    ///
    /// @throws IOException if the archive cannot be written; what was told to the listener stays
    public void add(List<Path> inputs) throws IOException {
        try (Batch batch = writer.batch()) {
            WarcIntake.Sink sink = sink(batch);
            try {
                Inputs.forEach(
                        inputs,
                        limits.files(),
                        Inputs.Wanted.EVERYTHING,
                        file -> aside(file, sink),
                        intake -> take(intake, sink));
            } catch (UncheckedIOException e) {
                throw e.getCause();
            }
            commit(batch);
        }
    }

    /// Adds what was fetched or made elsewhere.
    public void add(Submission submission) throws IOException {
        try (Batch batch = writer.batch()) {
            sink(batch).take(submission);
            commit(batch);
        }
    }

    private WarcIntake.Sink sink(Batch batch) {
        return new WarcIntake.Sink() {
            @Override
            public void take(Submission submission) throws IOException {
                store(batch, submission);
            }

            @Override
            public void refuse(Origin origin, String reason) {
                listener.notAdded(origin, reason);
            }
        };
    }

    private void store(Batch batch, Submission submission) throws IOException {
        if (isThere(submission)) {
            listener.wasThere(submission.origin());
            return;
        }
        try {
            waiting.add(batch.add(submission));
            waitingBytes += waiting.getLast().bytes();
        } catch (UnreadableInput e) {
            listener.notAdded(
                    submission.origin(), "It was not added: %s.".formatted(e.getMessage()));
        } catch (ArchiveException e) {
            listener.notAdded(submission.origin(), String.valueOf(e.getMessage()));
        }
        if (waiting.size() >= TOGETHER || waitingBytes >= TOGETHER_BYTES) commit(batch);
    }

    private void commit(Batch batch) throws IOException {
        batch.commit();
        for (Document document : waiting) listener.added(document);
        waiting.clear();
        waitingBytes = 0;
    }

    private void take(Intake intake, WarcIntake.Sink sink) {
        try {
            switch (intake) {
                case Intake.NotTaken(var origin, var reason) -> listener.notAdded(origin, reason);
                case Intake.Taken(var original, var facts) -> {
                    byte[] bytes = original.bytes();
                    Capture capture = original.capture();
                    if (isWarc(new ByteArrayInputStream(bytes)))
                        new WarcIntake(limits, sink)
                                .read(capture.origin(), new ByteArrayInputStream(bytes), Set.of());
                    else
                        sink.take(
                                new Submission.Handed(
                                        capture.origin(),
                                        capture.type(),
                                        capture.how(),
                                        facts,
                                        Payload.of(bytes)));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Files that are not to be read into memory.
    ///
    /// @return whether it was one
    private boolean aside(Path file, WarcIntake.Sink sink) {
        Origin origin = new Origin.Handed(file.toString().replace('\\', '/'));
        boolean warc;
        try (InputStream in = Files.newInputStream(file)) {
            warc = isWarc(in);
        } catch (IOException e) {
            // the ordinary way says what is wrong with it
            return false;
        }
        try {
            if (warc)
                new WarcIntake(limits, sink).read(origin, Files.newInputStream(file), Set.of());
            else if (WaczIntake.looksLike(file)) new WaczIntake(limits, sink).read(origin, file);
            else if (Files.size(file) > limits.files().maxFileBytes())
                sink.take(large(origin, file));
            else return false;
            return true;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Submission large(Origin origin, Path file) throws IOException {
        MediaType type;
        try (InputStream in = Files.newInputStream(file)) {
            type =
                    TypeRecogniser.recognise(
                            String.valueOf(file.getFileName()), in.readNBytes(1 << 16));
        }
        return new Submission.Handed(
                origin, type, Collection.HANDED_OVER, SourceFacts.NONE, Payload.of(file));
    }

    /// Tells a WARC file by its first bytes, under gzip too.
    private static boolean isWarc(InputStream in) throws IOException {
        try (BufferedInputStream file = new BufferedInputStream(in)) {
            file.mark(16);
            byte[] start = file.readNBytes(5);
            file.reset();
            if (start.length > 2 && start[0] == 0x1F && start[1] == (byte) 0x8B)
                try (GZIPInputStream unpacked = new GZIPInputStream(file)) {
                    start = unpacked.readNBytes(5);
                } catch (IOException e) {
                    return false;
                }
            return new String(start, StandardCharsets.ISO_8859_1).equals("WARC/");
        }
    }
}
