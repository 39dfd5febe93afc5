package vigil.casefile;

import vigil.Judgement;
import vigil.Reason;
import vigil.language.Languages;
import vigil.language.Table;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/// The chance that a careful reader accepts a line, from the readings of its tellings.
///
/// The best reading counts; each further independent origin adds a little, since two readers seldom
/// misread two texts alike. The sum is brought to what was measured by a monotone table of the
/// neutral pack, `casefile/calibration.tsv`.
final class Certainty {
    private static final String TABLE = "casefile/calibration.tsv";
    private static final int PER_ORIGIN = 20;
    private static final int MOST = 990;
    private static final int MOST_REASONS = 12;

    /// From the sum of a reading to the share of such lines that were right, both per mille.
    private final NavigableMap<Integer, Integer> measured = new TreeMap<>();

    Certainty(Languages languages) {
        Table table = languages.neutral().table(TABLE);
        for (Table.Row row : table.rows())
            measured.put(
                    Integer.parseInt(row.cell("reading")), Integer.parseInt(row.cell("right")));
    }

    Judgement of(Collection<Attributed> tells, int origins) {
        int best = tells.stream().mapToInt(Attributed::certainty).max().orElse(0);
        int raw = Math.clamp(best + (long) PER_ORIGIN * (origins - 1), 0, MOST);
        Map<String, Reason> reasons = new LinkedHashMap<>();
        for (Attributed tell : tells)
            for (Reason reason : tell.claim().reading().reasons())
                reasons.putIfAbsent(reason.rule() + reason.because(), reason);
        List<Reason> kept = new ArrayList<>(reasons.values());
        return new Judgement(calibrated(raw), kept.subList(0, Math.min(kept.size(), MOST_REASONS)));
    }

    /// Between two rows of the table on the line that joins them.
    private int calibrated(int raw) {
        var below = measured.floorEntry(raw);
        var above = measured.ceilingEntry(raw);
        if (below == null || above == null) return raw;
        if (below.getKey().equals(above.getKey())) return below.getValue();
        return below.getValue()
                + (above.getValue() - below.getValue())
                        * (raw - below.getKey())
                        / (above.getKey() - below.getKey());
    }
}
