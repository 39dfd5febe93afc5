package vigil.source;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/// Short ids for the documents of a bundle: the file's stem, with a suffix of the digest where
/// stems collide.
///
/// Ids are names of files that are written, so they hold no separator, no control character and
/// nothing that begins with a full stop; the same captures in any order get the same ids.
public final class DocumentIds {
    private static final int MAX_LENGTH = 80;

    private DocumentIds() {}

    /// {@return one id a capture, in the order given}
    public static List<String> assign(List<Capture> captures) {
        List<String> stems = captures.stream().map(c -> stem(c.origin())).toList();
        Map<String, Integer> uses = new HashMap<>();
        // two names that differ only in case are one file on some systems
        for (String stem : stems) uses.merge(stem.toLowerCase(Locale.ROOT), 1, Integer::sum);
        List<String> ids = new ArrayList<>(stems);
        Set<String> taken = new HashSet<>();
        List<Integer> order =
                IntStream.range(0, captures.size())
                        .boxed()
                        .sorted(
                                Comparator.comparing(
                                                (Integer i) -> captures.get(i).origin().written())
                                        .thenComparing(i -> captures.get(i).payload()))
                        .toList();
        for (int i : order) {
            String id = stems.get(i);
            if (uses.getOrDefault(id.toLowerCase(Locale.ROOT), 1) > 1)
                id = id + "-" + captures.get(i).payload().brief();
            String unique = id;
            for (int n = 2; !taken.add(unique.toLowerCase(Locale.ROOT)); n++) unique = id + "-" + n;
            ids.set(i, unique);
        }
        return List.copyOf(ids);
    }

    /// {@return an id that no other document has a say in: the stem, with a suffix of a digest}
    ///
    /// @param entry digest of what added the document, of which there is one alone
    public static String of(Capture capture, Sha256 entry) {
        return stem(capture.origin()) + "-" + entry.brief();
    }

    /// {@return the last part of a path or address, without its ending, safe as a name of a file}
    static String stem(Origin origin) {
        String path =
                switch (origin) {
                    case Origin.Fetched(var address) -> {
                        String inside =
                                address.getPath() == null
                                        ? ""
                                        : address.getPath().replaceAll("/+$", "");
                        yield inside.isEmpty() ? String.valueOf(address.getHost()) : inside;
                    }
                    case Origin.Handed(var handed) -> handed;
                    case Origin.Member(_, var member) -> member;
                };
        String leaf = path.replace('\\', '/');
        leaf = leaf.substring(leaf.lastIndexOf('/') + 1);
        int dot = leaf.lastIndexOf('.');
        if (dot > 0 && leaf.length() - dot <= 6) leaf = leaf.substring(0, dot);
        StringBuilder safe = new StringBuilder();
        leaf.codePoints().limit(MAX_LENGTH).forEach(c -> safe.appendCodePoint(isSafe(c) ? c : '_'));
        String id = safe.toString().strip().replaceAll("^[.]+", "_");
        return id.isEmpty() ? "document" : id;
    }

    private static boolean isSafe(int c) {
        return Character.isLetterOrDigit(c)
                || Character.getType(c) == Character.NON_SPACING_MARK
                || Character.getType(c) == Character.COMBINING_SPACING_MARK
                || "-_.,()+=@ ".indexOf(c) >= 0;
    }
}
