package vigil.claim;

import vigil.mention.MentionKey;
import vigil.text.Page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// Changes of a whole page after which its acts stay told: of the same type and person, and on the
/// same day unless days are what is changed.
enum PageChange {
    /// A dated parenthesis stands behind a name.
    DATED_PARENTHESIS {
        @Override
        List<Edited> of(Page page, Explanation read) {
            return behindNames(
                    page,
                    read,
                    switch (page.language()) {
                        case "fr" -> " (à Portville depuis le 3 mai 2011)";
                        case "uk" -> " (у Харкові з 3 травня 2011 року)";
                        default -> " (in Northport since 3 May 2011)";
                    });
        }
    },
    /// Somebody else stands in an apposition behind a name.
    UNRELATED_PERSON {
        @Override
        List<Edited> of(Page page, Explanation read) {
            return switch (page.language()) {
                case "en" -> behindNames(page, read, ", a friend of Martin Dorsey,");
                case "fr" -> behindNames(page, read, ", proche de Martin Dorsel,");
                default -> List.of();
            };
        }
    },
    /// A further paragraph tells of people who do not matter.
    OTHER_GROUP {
        @Override
        List<Edited> of(Page page, Explanation read) {
            String text = page.rendition().text();
            String more =
                    switch (page.language()) {
                        case "fr" ->
                                "\n\nDans une autre ville, la police a aussi arrêté trois"
                                        + " étudiants.";
                        case "uk" -> "\n\nВ іншому місті поліція також затримала трьох студентів.";
                        default -> "\n\nIn another town, the police also detained three students.";
                    };
            return List.of(Edited.of(text, List.of(new Edit(text.length(), 0, more))));
        }
    },
    /// Every year is another with the same calendar.
    OTHER_YEARS {
        @Override
        List<Edited> of(Page page, Explanation read) {
            String text = page.rendition().text();
            List<Edit> edits =
                    YEAR.matcher(text)
                            .results()
                            .map(
                                    m ->
                                            new Edit(
                                                    m.start(),
                                                    4,
                                                    Integer.toString(
                                                            Integer.parseInt(m.group())
                                                                    - SAME_CALENDAR)))
                            .toList();
            return List.of(Edited.of(text, edits));
        }
    },
    /// Everybody has another family name.
    OTHER_NAMES {
        @Override
        List<Edited> of(Page page, Explanation read) {
            if (page.language().equals("uk")) return List.of();
            String text = page.rendition().text();
            TreeSet<String> families = new TreeSet<>();
            for (Claim act : acts(read)) {
                String name = written(page, act.told().victim());
                if (FULL_NAME.matcher(name).matches())
                    families.add(name.substring(name.lastIndexOf(' ') + 1));
            }
            List<Edit> edits = new ArrayList<>();
            int next = 0;
            for (String family : families) {
                String other = FAMILIES.get(next++ % FAMILIES.size());
                Pattern.compile("\\b" + Pattern.quote(family) + "\\b")
                        .matcher(text)
                        .results()
                        .map(MatchResult::start)
                        .forEach(at -> edits.add(new Edit(at, family.length(), other)));
            }
            return edits.isEmpty() ? List.of() : List.of(Edited.of(text, edits));
        }
    },
    /// Two people who stand side by side change places.
    LIST_REVERSED {
        @Override
        List<Edited> of(Page page, Explanation read) {
            String text = page.rendition().text();
            TreeMap<Integer, Integer> names = new TreeMap<>();
            for (Claim act : acts(read))
                names.put(act.told().victim().start(), act.told().victim().end());
            List<Edited> all = new ArrayList<>();
            for (Map.Entry<Integer, Integer> first : names.entrySet()) {
                Map.Entry<Integer, Integer> second = names.higherEntry(first.getKey());
                if (second == null || second.getKey() < first.getValue()) continue;
                String between = text.substring(first.getValue(), second.getKey());
                if (!AND.contains(between)) continue;
                String a = text.substring(first.getKey(), first.getValue());
                String b = text.substring(second.getKey(), second.getValue());
                all.add(
                        new Edited(
                                text.substring(0, first.getKey())
                                        + b
                                        + between
                                        + a
                                        + text.substring(second.getValue()),
                                Map.of(
                                        first.getKey(),
                                        first.getKey() + b.length() + between.length(),
                                        second.getKey(),
                                        first.getKey()),
                                List.of()));
            }
            return all;
        }
    },
    /// A name becomes a description that a sentence before gives.
    DESCRIPTION {
        @Override
        List<Edited> of(Page page, Explanation read) {
            return switch (page.language()) {
                case "en" -> described(page, read, " is an artist.\n\n", "artist", "the artist");
                case "fr" -> described(page, read, " est artiste.\n\n", "artiste", "l'artiste");
                default -> List.of();
            };
        }
    },
    /// Active becomes passive; in Ukrainian, whom it befell comes first.
    PASSIVE {
        @Override
        List<Edited> of(Page page, Explanation read) {
            return reworded(page, read, Wording::passive);
        }
    },
    /// Passive, or told of nobody, becomes active.
    ACTIVE {
        @Override
        List<Edited> of(Page page, Explanation read) {
            return reworded(page, read, Wording::active);
        }
    },
    /// A verb becomes a noun.
    NOMINAL {
        @Override
        List<Edited> of(Page page, Explanation read) {
            return reworded(page, read, Wording::nominal);
        }
    };

    private static final Pattern YEAR = Pattern.compile("\\b(?:19[6-9]|20[0-3])\\d\\b");
    private static final int SAME_CALENDAR = 28;
    private static final Pattern FULL_NAME = Pattern.compile("\\p{Lu}[^ ]+ \\p{Lu}\\p{L}+");
    private static final List<String> FAMILIES = List.of("Kovalsky", "Brandt", "Okafor", "Tanaka");

    /// A name that no title, preposition with an article or list goes before.
    private static final Pattern BARE =
            Pattern.compile("(?:^|[.,\\n] ?|\\b(?:of|against|that|by|arrested|de|que|contre) )$");

    private static final List<String> AND = List.of(" and ", " et ", " і ", " та ", " й ");

    /// {@return the changed texts; none where the change does not apply}
    abstract List<Edited> of(Page page, Explanation read);

    private static String written(Page page, MentionKey key) {
        return page.rendition().text().substring(key.start(), key.end());
    }

    private static List<Edited> behindNames(Page page, Explanation read, String words) {
        String text = page.rendition().text();
        TreeSet<Integer> places = new TreeSet<>();
        for (Claim act : acts(read))
            if (FULL_NAME.matcher(written(page, act.told().victim())).matches()
                    && text.startsWith(" ", act.told().victim().end()))
                places.add(act.told().victim().end());
        return places.stream().map(at -> Edited.of(text, List.of(new Edit(at, 0, words)))).toList();
    }

    /// {@return the acts among the claims}
    static List<Claim> acts(Explanation read) {
        return read.claims().claims().stream()
                .filter(c -> c.told() instanceof Telling.ActTold)
                .toList();
    }

    private static List<Edited> described(
            Page page, Explanation read, String is, String word, String description) {
        String text = page.rendition().text();
        if (text.contains(word)) return List.of();
        TreeMap<Integer, Integer> names = new TreeMap<>();
        for (Claim act : acts(read)) {
            MentionKey victim = act.told().victim();
            String behind = text.substring(victim.end());
            boolean bare =
                    (behind.startsWith(" ") || behind.startsWith(".") || behind.startsWith("'"))
                            && AND.stream().noneMatch(behind::startsWith)
                            && BARE.matcher(text.substring(0, victim.start())).find();
            if (bare && FULL_NAME.matcher(written(page, victim)).matches())
                names.put(victim.start(), victim.end());
        }
        List<Edited> all = new ArrayList<>();
        names.forEach(
                (start, end) -> {
                    String words =
                            start == 0
                                            || text.charAt(start - 1) == '\n'
                                            || text.startsWith(". ", start - 2)
                                    ? Character.toUpperCase(description.charAt(0))
                                            + description.substring(1)
                                    : description;
                    all.add(
                            Edited.of(
                                    text,
                                    List.of(
                                            new Edit(0, 0, text.substring(start, end) + is),
                                            new Edit(start, end - start, words))));
                });
        return all;
    }

    private static List<Edited> reworded(
            Page page, Explanation read, Function<Wording, Optional<Wording.Reworded>> voice) {
        String text = page.rendition().text();
        List<Edited> all = new ArrayList<>();
        for (Wording wording : Wording.of(page, read))
            voice.apply(wording)
                    .map(
                            r ->
                                    new Edited(
                                            text.substring(0, wording.start())
                                                    + r.text()
                                                    + text.substring(wording.end()),
                                            Map.of(
                                                    wording.victimAt(),
                                                    wording.start() + r.victimAt()),
                                            List.of(
                                                    new Edit(
                                                            wording.start(),
                                                            wording.end() - wording.start(),
                                                            r.text()))))
                    .ifPresent(all::add);
        return all;
    }

    /// @param at offset in the text before
    /// @param length units that are left out there
    /// @param words what stands there instead
    record Edit(int at, int length, String words) {}

    /// A changed text.
    ///
    /// @param moved where people stand now who changed places, by where they stood
    /// @param edits in the order of the text
    record Edited(String text, Map<Integer, Integer> moved, List<Edit> edits) {
        static Edited of(String text, List<Edit> edits) {
            List<Edit> sorted = edits.stream().sorted(Comparator.comparingInt(Edit::at)).toList();
            StringBuilder changed = new StringBuilder();
            int from = 0;
            for (Edit edit : sorted) {
                changed.append(text, from, edit.at()).append(edit.words());
                from = edit.at() + edit.length();
            }
            return new Edited(changed.append(text.substring(from)).toString(), Map.of(), sorted);
        }

        /// {@return whether an act must still be told: one that stands in a sentence that is
        /// written anew must be the one that is kept}
        boolean keeps(Claim act) {
            int victim = act.told().victim().start();
            if (moved.containsKey(victim)) return true;
            return edits.stream().noneMatch(e -> e.at() < victim && victim < e.at() + e.length());
        }

        /// {@return where in the changed text a place of the text before lies}
        int place(int before) {
            if (moved.containsKey(before)) return moved.get(before);
            int shift = 0;
            for (Edit edit : edits)
                if (edit.at() < before || edit.length() == 0 && edit.at() == 0)
                    shift += edit.words().length() - edit.length();
            return before + shift;
        }
    }
}
