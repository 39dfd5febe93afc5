package vigil.journal;

import vigil.source.Sha256;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// One line of a stream: who did what kind of thing when, chained to the line before it and to what
/// its writer had seen of other streams. What exactly was done is the content, which lies beside
/// the journal and can be erased; the entry keeps its digest.
///
/// The digest of an entry is the SHA-256 of its line as it stands in the file, without the line
/// feed; that of a content is the SHA-256 of its file. A content begins with a random salt, so that
/// nobody can guess an erased one from its digest.
///
/// @param stream whose entry
/// @param number place in the stream, from 1 without holes
/// @param previous digest of the entry before it; empty for the first
/// @param seen newest entries of other streams that the writer had, in the order of streams
/// @param at when it was written, by the writer's clock, to the millisecond
/// @param by the person, as the device names them
/// @param kind what kind of content, one word: `added`, `decided`, `undone`, `erased` …
/// @param content digest of the content
public record Entry(
        StreamId stream,
        long number,
        Optional<Sha256> previous,
        List<Head> seen,
        Instant at,
        String by,
        String kind,
        Sha256 content) {
    public Entry {
        if (number < 1 || (number == 1) != previous.isEmpty())
            throw new IllegalArgumentException(
                    "entry "
                            + number
                            + " of stream "
                            + stream
                            + ": the first is number 1 and alone has no entry before it");
        seen = List.copyOf(seen);
    }
}
