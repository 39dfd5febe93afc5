package vigil.journal;

import vigil.source.Sha256;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;

/// What people have decided, all entries taken together: what was taken back is left out, and of
/// decisions on one subject those stand that no later one has seen.
///
/// A pure function of the entries, whatever order they come in.
///
/// @param effective what was not taken back, in replay order
/// @param rulings what holds, by subject, in the order of the first decision on each
/// @param undone names of the entries that no longer hold, with the entry that took each back
/// @param unread entries that could not be read, and those that take back what is not there
/// @param knowledge who had seen what
public record Replay(
        List<Recorded> effective,
        Map<Subject, Ruling> rulings,
        Map<String, String> undone,
        List<Unread> unread,
        Knowledge knowledge) {
    /// Nothing was decided.
    public static final Replay NOTHING = of(List.of(), _ -> new DeedReading.Unreadable(""));

    public Replay {
        effective = List.copyOf(effective);
        rulings = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(rulings));
        undone = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(undone));
        unread = List.copyOf(unread);
    }

    /// An entry that says nothing to this version.
    ///
    /// @param reason a sentence to a person
    public record Unread(Chained entry, String reason) {
        /// {@return the entry as a person names it}
        public String name() {
            return entry.entry().stream() + "/" + entry.entry().number();
        }
    }

    /// {@return what these entries come to}
    ///
    /// @param entries of every kind, in any order: those that decide nothing tell who saw what
    /// @param content reads the content of an entry that decides something
    public static Replay of(Collection<Chained> entries, Function<Chained, DeedReading> content) {
        return inOrder(CausalOrder.of(entries), content);
    }

    /// {@return the same of entries that are in replay order already}
    ///
    /// @param ordered decisions, and what [Knowledge#of] asks for
    public static Replay inOrder(List<Chained> ordered, Function<Chained, DeedReading> content) {
        List<Recorded> recorded = new ArrayList<>();
        List<Unread> unread = new ArrayList<>();
        for (Chained chained : ordered) {
            String kind = chained.entry().kind();
            if (!kind.equals("decided") && !kind.equals("undone")) continue;
            switch (content.apply(chained)) {
                case DeedReading.Unreadable(var reason) -> unread.add(new Unread(chained, reason));
                case DeedReading.Read(var deed) -> {
                    if (deed.kind().equals(kind)) recorded.add(new Recorded(chained, deed));
                    else
                        unread.add(
                                new Unread(
                                        chained,
                                        "Its content is of the kind \"%s\", but the entry says \"%s\"."
                                                .formatted(deed.kind(), kind)));
                }
            }
        }
        return of(recorded, unread, Knowledge.of(ordered));
    }

    private static Replay of(List<Recorded> recorded, List<Unread> unread, Knowledge knowledge) {
        Map<Sha256, Recorded> byDigest = new HashMap<>();
        for (Recorded r : recorded) byDigest.put(r.chained().digest(), r);
        Map<String, String> undone = new LinkedHashMap<>();
        Set<Sha256> gone = new HashSet<>();
        // from the last to the first: whether an undo holds is known before what it takes back
        for (Recorded r : recorded.reversed()) {
            if (gone.contains(r.chained().digest())) continue;
            if (!(r.deed() instanceof Deed.Undone(var head, _))) continue;
            Recorded target = byDigest.get(head.entry());
            if (target == null || !knowledge.knew(r.entry(), target.entry()))
                unread.add(
                        new Unread(
                                r.chained(),
                                "It takes back %s/%d, which is no decision that it can have seen."
                                        .formatted(head.stream(), head.number())));
            else if (gone.add(head.entry())) undone.put(target.name(), r.name());
        }
        List<Recorded> effective =
                recorded.stream()
                        .filter(r -> r.deed() instanceof Deed.Decided)
                        .filter(r -> !gone.contains(r.chained().digest()))
                        .toList();
        return new Replay(effective, rulings(effective, knowledge), undone, unread, knowledge);
    }

    private static Map<Subject, Ruling> rulings(List<Recorded> effective, Knowledge knowledge) {
        record Said(Recorded by, String verdict) {}
        Map<Subject, List<Said>> said = new LinkedHashMap<>();
        for (Recorded r : effective)
            if (r.deed() instanceof Deed.Decided(var decision, _))
                Subject.verdicts(decision, r.name())
                        .forEach(
                                (subject, verdict) ->
                                        said.computeIfAbsent(subject, _ -> new ArrayList<>())
                                                .add(new Said(r, verdict)));
        Map<Subject, Ruling> rulings = new LinkedHashMap<>();
        said.forEach(
                (subject, all) -> {
                    List<Said> heads =
                            all.stream()
                                    .filter(
                                            s ->
                                                    all.stream()
                                                            .noneMatch(
                                                                    later ->
                                                                            knowledge.knew(
                                                                                    later.by
                                                                                            .entry(),
                                                                                    s.by.entry())))
                                    .toList();
                    rulings.put(
                            subject,
                            new Ruling(
                                    subject,
                                    heads.stream().map(Said::by).toList(),
                                    heads.stream().map(Said::verdict).toList()));
                });
        return rulings;
    }

    /// {@return the decisions that these are of, with what holds of them}
    public Replay only(Predicate<Recorded> own) {
        return kept(own, List.of());
    }

    /// {@return the decisions that these are not of, with all that could not be read}
    public Replay except(Predicate<Recorded> placed) {
        return kept(placed.negate(), unread);
    }

    private Replay kept(Predicate<Recorded> own, List<Unread> unread) {
        Map<Subject, Ruling> kept = new LinkedHashMap<>();
        rulings.forEach(
                (subject, ruling) -> {
                    if (ruling.heads().stream().anyMatch(own)) kept.put(subject, ruling);
                });
        return new Replay(
                effective.stream().filter(own).toList(), kept, Map.of(), unread, knowledge);
    }

    /// {@return whether it decides nothing and lists nothing}
    public boolean isNothing() {
        return effective.isEmpty() && unread.isEmpty();
    }

    /// {@return the rulings on which people differ, not knowing of each other}
    public List<Ruling> conflicts() {
        return rulings.values().stream().filter(Ruling::isConflict).toList();
    }

    /// {@return what was decided and still holds for this entry}
    public static Decision decision(Recorded recorded) {
        if (recorded.deed() instanceof Deed.Decided(var decision, _)) return decision;
        throw new IllegalStateException(recorded.name() + " decides nothing");
    }
}
