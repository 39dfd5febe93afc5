package vigil.mention;

import vigil.language.Feature;
import vigil.language.Pos;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The last group of persons that was named, for "both", "they", "the two men".
final class GroupMemory {
    private final List<Group> groups;
    private final FamilyPlurals families;
    private final Referents referents;
    private int next;
    private List<Referent> latest = List.of();

    GroupMemory(Gathered groups, Referents referents) {
        this.groups = groups.lists();
        this.families = groups.families();
        this.referents = referents;
    }

    /// Takes note of what ends before this offset.
    void pass(int offset) {
        while (next < groups.size() && groups.get(next).passage().end() <= offset) {
            List<Referent> members = members(groups.get(next));
            if (members.size() >= 2) latest = members;
            next++;
        }
    }

    private List<Referent> members(Group group) {
        return persons(group.members());
    }

    private List<Referent> persons(List<MentionKey> keys) {
        List<Referent> members = new ArrayList<>();
        for (MentionKey key : keys)
            referents.at(key).filter(r -> !members.contains(r)).ifPresent(members::add);
        return members;
    }

    Optional<List<Referent>> latest() {
        return latest.size() < 2 ? Optional.empty() : Optional.of(latest);
    }

    /// {@return the members of the family whose name in the plural this token is}
    Optional<List<Referent>> family(Line line, int i) {
        return families.at(line, i)
                .map(bearers -> persons(bearers.stream().map(Spot::key).toList()));
    }

    Optional<List<Referent>> endingAt(int offset) {
        for (Group group : groups)
            if (group.passage().end() == offset) {
                List<Referent> members = members(group);
                if (members.size() >= 2) return Optional.of(members);
            }
        return Optional.empty();
    }

    /// {@return the members that a counting phrase at this token means}
    Optional<List<Referent>> referredTo(Line line, int i) {
        if (latest.size() < 2) return Optional.empty();
        int at = skipDeterminer(line, i);
        boolean demonstrative =
                at > i && line.words().determiner(line.folded(i)).equals("demonstrative");
        var quantity =
                line.words().quantities.at(line, i).or(() -> line.words().quantities.at(line, at));
        if (quantity.isPresent()) {
            var meaning = quantity.get().meaning();
            boolean fits = meaning.count() == latest.size();
            if (meaning.use().equals("both") && fits && !line.capitalised(quantity.get().end()))
                return Optional.of(latest);
            boolean known = at > i || !line.words().hasArticles();
            if (!known || !human(line, quantity.get().end())) return Optional.empty();
            return switch (meaning.use()) {
                case "count" -> fits ? Optional.of(latest) : Optional.empty();
                case "first" -> part(0, meaning.count());
                case "last" -> part(latest.size() - meaning.count(), latest.size());
                case "place" -> part(meaning.count() - 1, meaning.count());
                default -> Optional.empty();
            };
        }
        return demonstrative
                        && line.words()
                                .humans
                                .at(line, at)
                                .filter(h -> h.meaning().group() || plural(line, at))
                                .isPresent()
                ? Optional.of(latest)
                : Optional.empty();
    }

    /// "the first two", "the latter", "the third": some of them, by the order in which they were
    /// named.
    private Optional<List<Referent>> part(int from, int to) {
        return 0 <= from && from < to && to <= latest.size() && to - from < latest.size()
                ? Optional.of(latest.subList(from, to))
                : Optional.empty();
    }

    private static boolean plural(Line line, int i) {
        return line.token(i).readings().stream()
                .anyMatch(r -> r.pos() == Pos.NOUN && r.is(Feature.PLURAL));
    }

    /// "sentenced the three to five years": no word behind the number could be counted by it.
    private static boolean alone(Line line, int i) {
        return line.isWord(i)
                && !line.capitalised(i)
                && !countable(line, i)
                && !line.may(i, Pos.ADJ)
                && !line.may(i, Pos.NUM);
    }

    /// "the four face charges": a noun that is never plural is not what is counted.
    private static boolean countable(Line line, int i) {
        boolean singular =
                line.token(i).readings().stream()
                        .filter(r -> r.pos() == Pos.NOUN)
                        .allMatch(r -> r.is(Feature.SINGULAR) && !r.is(Feature.PLURAL));
        return line.may(i, Pos.NOUN) && !(singular && line.may(i, Pos.VERB));
    }

    private static boolean human(Line line, int i) {
        for (int k = i; k < line.size() && k <= i + 2; k++) {
            if (line.words().humans.at(line, k).isPresent()
                    || line.words().roles.at(line, k).isPresent()) return true;
            if (k == i && alone(line, i)) return true;
            if (!line.may(k, Pos.ADJ)) return false;
        }
        return false;
    }

    private static int skipDeterminer(Line line, int i) {
        String use = line.words().determiner(line.folded(i));
        return use.equals("definite") || use.equals("demonstrative") ? i + 1 : i;
    }

    /// {@return the token behind the counting phrase at this token}
    int end(Line line, int i) {
        int at = skipDeterminer(line, i);
        int end =
                line.words()
                        .quantities
                        .at(line, i)
                        .map(PhraseTable.Hit::end)
                        .orElseGet(
                                () ->
                                        line.words()
                                                .quantities
                                                .at(line, at)
                                                .map(PhraseTable.Hit::end)
                                                .orElse(at));
        for (int k = end; k < line.size() && k <= end + 2; k++) {
            var human = line.words().humans.at(line, k);
            if (human.isPresent()) return human.get().end();
            if (!line.may(k, Pos.ADJ)) break;
        }
        return Math.max(end, i + 1);
    }
}
