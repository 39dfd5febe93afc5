package vigil.archive;

import vigil.journal.StreamId;
import vigil.source.Collection;
import vigil.source.MediaType;
import vigil.source.Origin;
import vigil.source.SourceFacts;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;

/// Archives as tests make them: the clock ticks a second at each look, ids come from a seed.
final class Archives {
    private Archives() {}

    static WriterOptions options(String stream, long seed) {
        return options(stream, seed, WriterOptions.SEAL_AT);
    }

    static WriterOptions options(String stream, long seed, long sealAt) {
        AtomicLong seconds = new AtomicLong(seed * 1000);
        Instant begin = Instant.parse("2024-03-01T09:00:00Z");
        return new WriterOptions(
                "A. Tester",
                "bench",
                Optional.of(new StreamId(stream)),
                () -> begin.plusSeconds(seconds.incrementAndGet()),
                new Random(seed),
                "vigil test",
                sealAt);
    }

    static Submission.Handed page(String path, String text) {
        return page(path, text.getBytes(StandardCharsets.UTF_8));
    }

    static Submission.Handed page(String path, byte[] bytes) {
        return new Submission.Handed(
                new Origin.Handed(path),
                MediaType.PLAIN,
                Collection.HANDED_OVER,
                SourceFacts.NONE,
                Payload.of(bytes));
    }
}
