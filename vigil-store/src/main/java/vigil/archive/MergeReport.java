package vigil.archive;

import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/// What a merge gave.
///
/// @param entries that are new here
/// @param documents among them
/// @param forks names of streams that two devices wrote after they had parted
/// @param findings what could not be taken over
public record MergeReport(
        long entries, long documents, SortedSet<String> forks, List<Finding> findings) {
    public MergeReport {
        forks = Collections.unmodifiableSortedSet(new TreeSet<>(forks));
        findings = List.copyOf(findings);
    }
}
