package vigil.mention;

import vigil.language.Feature;
import vigil.language.Pos;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// The last group of persons that was named, for "both", "they", "the two men".
final class GroupMemory {
    /// How many sentences later a group may be meant by a word that does not count.
    private static final int FAR = 3;

    private final List<Group> groups;
    private final FamilyPlurals families;
    private final Referents referents;
    private final NamedApart apart;
    private int next;
    private List<Referent> latest = List.of();
    private int since;

    /// @param detained whom the page tells to be arrested, tried or held
    GroupMemory(Gathered groups, Referents referents, List<Referent> detained) {
        this.apart = new NamedApart(detained);
        this.groups = groups.lists();
        this.families = groups.families();
        this.referents = referents;
    }

    /// Takes note of what ends before this token.
    void pass(Line line, int i) {
        int offset = line.token(i).start();
        while (next < groups.size() && groups.get(next).passage().end() <= offset) {
            List<Referent> members = members(groups.get(next));
            if (members.size() >= 2) speakOf(members, line);
            next++;
        }
    }

    /// Takes note that these are spoken of together here.
    void speakOf(List<Referent> members, Line line) {
        latest = members;
        since = line.index();
    }

    /// Takes note that these are spoken of again here; some of a group do not take its place.
    void recall(List<Referent> members, Line line) {
        if (members.size() == latest.size() || !latest.containsAll(members)) speakOf(members, line);
    }

    /// Takes note that somebody is named here.
    void mention(Referent person, Line line) {
        apart.mention(person, line.index());
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

    /// {@return those of whom "they" is said}
    Optional<List<Referent>> several(Line line) {
        if (isFresh(line, FAR)) return Optional.of(latest);
        Optional<List<Referent>> named = apart.uncounted(line.index());
        return named.isPresent() || latest.size() < 2 ? named : Optional.of(latest);
    }

    private boolean isFresh(Line line, int reach) {
        return latest.size() >= 2 && line.index() - since <= reach;
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
        int at = skipDeterminer(line, i);
        var quantity =
                line.words().quantities.at(line, i).or(() -> line.words().quantities.at(line, at));
        if (quantity.isEmpty() || quantity.get().meaning().use().equals("people"))
            return described(line, i, at, quantity.isPresent());
        var meaning = quantity.get().meaning();
        int end = quantity.get().end();
        if (meaning.use().equals("both") && !line.capitalised(end))
            return counted(line, meaning.count(), end, false);
        boolean known = at > i || !line.words().hasArticles();
        if (!known || !human(line, end)) return Optional.empty();
        return switch (meaning.use()) {
            case "count" -> counted(line, meaning.count(), end, at == i);
            case "first" -> part(0, meaning.count());
            case "last" -> part(latest.size() - meaning.count(), latest.size());
            case "place" -> part(meaning.count() - 1, meaning.count());
            default -> Optional.empty();
        };
    }

    /// "both", "the two men": the last group if it is as many, else those named one by one.
    private Optional<List<Referent>> counted(Line line, int count, int end, boolean onlyDetained) {
        Set<Feature> gender =
                line.words().humans.at(line, end).map(h -> h.meaning().gender()).orElse(Set.of());
        return count > 1 && count == latest.size() && agree(gender)
                ? Optional.of(latest)
                : apart.counted(count, line.index(), onlyDetained, r -> r.agrees(gender));
    }

    private boolean agree(Set<Feature> gender) {
        return latest.stream().allMatch(r -> r.agrees(gender));
    }

    /// "these men", "the bloggers", "the accused": the last group, where the page calls it so.
    ///
    /// @param plain whether the noun only says that they are men or women
    private Optional<List<Referent>> described(Line line, int i, int at, boolean plain) {
        boolean pointing =
                at > i && line.words().determiner(line.folded(i)).equals("demonstrative");
        if (pointing)
            return isFresh(line, Integer.MAX_VALUE)
                            && line.words()
                                    .humans
                                    .at(line, at)
                                    .filter(h -> h.meaning().group() || plural(line, at))
                                    .isPresent()
                    ? Optional.of(latest)
                    : Optional.empty();
        boolean known = at > i || (!line.words().hasArticles() && Positions.mayBegin(line, i));
        if (!known || !plural(line, at) || qualified(line, i, end(line, i)))
            return Optional.empty();
        var human = line.words().humans.at(line, at);
        if (human.filter(h -> h.meaning().type().equals("detainee")).isPresent())
            return isFresh(line, FAR) ? Optional.of(latest) : apart.uncounted(line.index());
        Set<Feature> gender = human.map(h -> h.meaning().gender()).orElse(Set.of());
        return isFresh(line, FAR) && ((plain && agree(gender)) || called(line, at))
                ? Optional.of(latest)
                : Optional.empty();
    }

    private boolean called(Line line, int noun) {
        for (Referent member : latest)
            for (String form : line.forms(noun))
                if (member.labels().stream()
                        .anyMatch(label -> label.equals(form) || label.endsWith(" " + form)))
                    return true;
        return false;
    }

    /// "the journalists of Echo", "the men who fled": others than those who were named.
    private static boolean qualified(Line line, int first, int end) {
        if (!line.isWord(end)) return false;
        boolean object = line.may(first - 1, Pos.VERB);
        boolean noun = line.may(end, Pos.NOUN) && !line.may(end, Pos.VERB);
        boolean relative =
                line.words().pronouns(line.folded(end)).stream()
                        .anyMatch(p -> p.kind() == Reference.Kind.RELATIVE);
        return line.capitalised(end)
                || relative
                || line.words().bodyLinks.exactly(line, end, end + 1).isPresent()
                || (line.may(end, Pos.ADP) && !object)
                || (noun && !line.may(end, Pos.ADV) && !line.may(end, Pos.ADP));
    }

    /// "the first two", "the latter", "the third": some of them, by the order in which they were
    /// named.
    private Optional<List<Referent>> part(int from, int to) {
        return 0 <= from && from < to && to <= latest.size() && to - from < latest.size()
                ? Optional.of(latest.subList(from, to))
                : Optional.empty();
    }

    private static boolean plural(Line line, int i) {
        return i < line.size()
                && line.token(i).readings().stream()
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
            var role = line.words().roles.at(line, k);
            if (role.isPresent()) return role.get().end();
            if (!line.may(k, Pos.ADJ)) break;
        }
        return Math.max(end, i + 1);
    }
}
