package vigil.language;

import java.util.List;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.Function;

/// Readings found lately, so that frequent words are looked up once.
///
/// A direct-mapped table: a form has one slot, and a newcomer takes it. Bounded, without locks; two
/// threads that race for a slot only look up twice.
final class RecentReadings {
    /// A power of two. Some 16,000 forms cover more than 97 % of running text, at about 4 MB.
    private static final int SLOTS = 1 << 14;

    private record Entry(String form, List<Reading> readings) {}

    private final AtomicReferenceArray<Entry> slots = new AtomicReferenceArray<>(SLOTS);

    List<Reading> get(String form, Function<String, List<Reading>> find) {
        int hash = form.hashCode();
        int slot = (hash ^ (hash >>> 15)) & (SLOTS - 1);
        Entry entry = slots.getPlain(slot);
        if (entry != null && entry.form().equals(form)) return entry.readings();
        List<Reading> readings = find.apply(form);
        slots.setRelease(slot, new Entry(form, readings));
        return readings;
    }
}
