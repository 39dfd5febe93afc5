package vigil.archive;

import vigil.journal.StreamId;

import java.time.InstantSource;
import java.util.Optional;
import java.util.random.RandomGenerator;

/// Who writes into an archive, and with what.
///
/// @param by the person, as entries are to name them
/// @param device what tells this device from others: a copied archive must not be continued under
///   the name of the stream that it was copied from
/// @param stream the stream to write, where a person chose one; otherwise one is made up for the
///   device
/// @param clock tells when entries are written
/// @param random salts of contents and ids of records
/// @param program name and version, for the records of type `warcinfo` and `metadata`
/// @param sealAtBytes a WARC file of this length is not continued
public record WriterOptions(
        String by,
        String device,
        Optional<StreamId> stream,
        InstantSource clock,
        RandomGenerator random,
        String program,
        long sealAtBytes) {
    /// About 1 GB, which fits every file system and can be read through in seconds.
    public static final long SEAL_AT = 1_000_000_000L;

    public WriterOptions {
        by = by.strip();
        if (by.isEmpty())
            throw new IllegalArgumentException("an entry names the person who made it");
    }
}
