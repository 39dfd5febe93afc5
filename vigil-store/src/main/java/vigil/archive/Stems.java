package vigil.archive;

import vigil.journal.StreamId;
import vigil.source.Sha256;

/// Names of the files of a stream.
///
/// A stream has one file of lines, named as it is. If two devices wrote under one name, which is a
/// fork, the second branch has a file of its own from the entry on where they part: the stream's
/// name, `~`, and the first 12 digits of that entry's digest.
final class Stems {
    private Stems() {}

    static StreamId stream(String stem) {
        int branch = stem.indexOf('~');
        return new StreamId(branch < 0 ? stem : stem.substring(0, branch));
    }

    static String branch(StreamId stream, Sha256 first) {
        return stream.name() + "~" + first.brief();
    }

    static boolean isBranch(String stem) {
        return stem.indexOf('~') >= 0;
    }

    /// {@return the name here of a WARC file that an entry in this file of lines names}
    ///
    /// A branch has WARC files of its own, since both branches filled files of the same names.
    static String file(String stem, String named) {
        if (!isBranch(stem)) return named;
        String stream = stream(stem).name();
        return named.matches(java.util.regex.Pattern.quote(stream) + "-\\d{5,}\\.warc\\.gz")
                ? stem + named.substring(stream.length())
                : named;
    }

    /// {@return the name under which the WARC file was filled}
    static String plainFile(String file) {
        return file.replaceFirst("~[0-9a-f]{12}(?=-\\d{5,}\\.warc\\.gz$)", "");
    }
}
