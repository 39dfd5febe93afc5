package vigil.claim;

import vigil.mention.MentionKey;
import vigil.text.Page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// Changes of a whole page after which its acts stay told: of the same type and person, and on the
/// same day unless days are what is changed.
enum PageChange {
    /// A dated parenthesis stands behind a name.
    DATED_PARENTHESIS {
        @Override
        List<Edited> of(Page page, List<Claim> acts) {
            return behindNames(
                    page,
                    acts,
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
        List<Edited> of(Page page, List<Claim> acts) {
            return switch (page.language()) {
                case "en" -> behindNames(page, acts, ", a friend of Martin Dorsey,");
                case "fr" -> behindNames(page, acts, ", proche de Martin Dorsel,");
                default -> List.of();
            };
        }
    },
    /// A further paragraph tells of people who do not matter.
    OTHER_GROUP {
        @Override
        List<Edited> of(Page page, List<Claim> acts) {
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
        List<Edited> of(Page page, List<Claim> acts) {
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
        List<Edited> of(Page page, List<Claim> acts) {
            if (page.language().equals("uk")) return List.of();
            String text = page.rendition().text();
            TreeSet<String> families = new TreeSet<>();
            for (Claim act : acts) {
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
        List<Edited> of(Page page, List<Claim> acts) {
            String text = page.rendition().text();
            TreeMap<Integer, Integer> names = new TreeMap<>();
            for (Claim act : acts)
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
    };

    private static final Pattern YEAR = Pattern.compile("\\b(?:19[6-9]|20[0-3])\\d\\b");
    private static final int SAME_CALENDAR = 28;
    private static final Pattern FULL_NAME = Pattern.compile("\\p{Lu}[^ ]+ \\p{Lu}\\p{L}+");
    private static final List<String> FAMILIES = List.of("Kovalsky", "Brandt", "Okafor", "Tanaka");
    private static final List<String> AND = List.of(" and ", " et ", " і ", " та ", " й ");

    /// {@return the changed texts; none where the change does not apply}
    abstract List<Edited> of(Page page, List<Claim> acts);

    private static String written(Page page, MentionKey key) {
        return page.rendition().text().substring(key.start(), key.end());
    }

    private static List<Edited> behindNames(Page page, List<Claim> acts, String words) {
        String text = page.rendition().text();
        TreeSet<Integer> places = new TreeSet<>();
        for (Claim act : acts)
            if (FULL_NAME.matcher(written(page, act.told().victim())).matches()
                    && text.startsWith(" ", act.told().victim().end()))
                places.add(act.told().victim().end());
        return places.stream().map(at -> Edited.of(text, List.of(new Edit(at, 0, words)))).toList();
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

        /// {@return where in the changed text a place of the text before lies}
        int place(int before) {
            if (moved.containsKey(before)) return moved.get(before);
            int shift = 0;
            for (Edit edit : edits)
                if (edit.at() < before) shift += edit.words().length() - edit.length();
            return before + shift;
        }
    }
}
