package vigil.journal;

import vigil.source.Sha256;

/// One entry of a stream, by its place and its digest: who knows a head can tell that no entry up
/// to it was changed or cut off.
///
/// @param stream whose entry
/// @param number place in the stream, from 1
/// @param entry digest of the entry's line, see {@link Entry}
public record Head(StreamId stream, long number, Sha256 entry) implements Comparable<Head> {
    public Head {
        if (number < 1)
            throw new IllegalArgumentException(
                    "entry " + number + " of stream " + stream + ": entries are counted from 1");
    }

    @Override
    public int compareTo(Head other) {
        int byStream = stream.compareTo(other.stream);
        return byStream != 0 ? byStream : Long.compare(number, other.number);
    }
}
