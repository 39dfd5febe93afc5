package vigil.journal;

import java.util.regex.Pattern;

/// The name of a stream of entries: one a device, written by one process at a time.
///
/// @param name 1 to 64 of `a-z`, `0-9` and `-`, beginning with a letter or digit; names a file
public record StreamId(String name) implements Comparable<StreamId> {
    private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9-]{0,63}");

    public StreamId {
        if (!NAME.matcher(name).matches())
            throw new IllegalArgumentException(
                    "\""
                            + name
                            + "\" cannot name a stream: 1 to 64 of a-z, 0-9 and - are expected,"
                            + " beginning with a letter or digit");
    }

    @Override
    public int compareTo(StreamId other) {
        return name.compareTo(other.name);
    }

    @Override
    public String toString() {
        return name;
    }
}
