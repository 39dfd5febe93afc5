package vigil.claim;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/// Changes of a sentence after which the same act of the same person stays told.
enum Change {
    /// A dated parenthesis stands behind the person.
    DATED_PARENTHESIS {
        @Override
        Optional<FrameRow> of(FrameRow row) {
            return behindName(
                    row,
                    switch (row.language()) {
                        case "fr" -> " (à Portville depuis le 3 mai 2011)";
                        case "uk" -> " (у Харкові з 3 травня 2011 року)";
                        default -> " (in Northport since 3 May 2011)";
                    });
        }
    },
    /// Somebody else stands in an apposition behind the person.
    UNRELATED_PERSON {
        @Override
        Optional<FrameRow> of(FrameRow row) {
            boolean woman = row.expected().matches(".*(Jane|Jeanne).*");
            return switch (row.language()) {
                case "en" ->
                        behindName(
                                row,
                                woman
                                        ? ", a sister of Martin Dorsey,"
                                        : ", a brother of Martin Dorsey,");
                case "fr" ->
                        behindName(
                                row,
                                woman ? ", sœur de Martin Dorsel," : ", frère de Martin Dorsel,");
                default -> Optional.empty();
            };
        }
    },
    /// The person has another name of the same gender.
    OTHER_NAME {
        @Override
        Optional<FrameRow> of(FrameRow row) {
            return Optional.of(row.with(other(row.sentence()), other(row.expected())));
        }
    },
    OTHER_PLACE {
        @Override
        Optional<FrameRow> of(FrameRow row) {
            return exchanged(row, PLACES);
        }
    },
    OTHER_DATE {
        @Override
        Optional<FrameRow> of(FrameRow row) {
            return exchanged(row, DATES);
        }
    },
    /// Somebody else is told of in the same breath, after the person.
    LIST {
        @Override
        Optional<FrameRow> of(FrameRow row) {
            return list(row, false);
        }
    },
    /// The same list the other way round.
    LIST_REVERSED {
        @Override
        Optional<FrameRow> of(FrameRow row) {
            return list(row, true);
        }
    },
    /// A further sentence tells of people who do not matter.
    OTHER_GROUP {
        @Override
        Optional<FrameRow> of(FrameRow row) {
            String more =
                    switch (row.language()) {
                        case "fr" ->
                                " Dans une autre ville, la police a aussi arrêté trois étudiants.";
                        case "uk" -> " В іншому місті поліція також затримала трьох студентів.";
                        default -> " In another town, the police also detained three students.";
                    };
            return Optional.of(row.with(row.sentence() + more, row.expected()));
        }
    },
    /// The person is named in a sentence before and is a pronoun in this one.
    PRONOUN {
        @Override
        Optional<FrameRow> of(FrameRow row) {
            String name = person(row);
            String[] pronoun = PRONOUNS.get(name);
            if (pronoun == null
                    || !row.sentence().startsWith(name)
                    || row.sentence().startsWith(name + ",")) return Optional.empty();
            boolean possessive = row.sentence().startsWith(name + "'s");
            if (possessive && pronoun.length < 3) return Optional.empty();
            String rest = row.sentence().substring(name.length() + (possessive ? 2 : 0));
            return Optional.of(
                    row.with(
                            pronoun[0] + " " + pronoun[possessive ? 2 : 1] + rest,
                            row.expected()
                                    .replace(
                                            name,
                                            pronoun[0].substring(0, pronoun[0].indexOf(' ', 8)))));
        }
    },
    /// The person is named in a sentence before and described in this one.
    DESCRIPTION {
        @Override
        Optional<FrameRow> of(FrameRow row) {
            String name = person(row);
            String[] described = DESCRIPTIONS.get(name);
            if (described == null || row.sentence().matches(".*\\p{Ll}{3,} " + name + ".*"))
                return Optional.empty();
            return Optional.of(
                    row.with(
                            described[0]
                                    + " "
                                    + capitalised(row.sentence().replace(name, described[1])),
                            row.expected()
                                    .replace(
                                            name,
                                            described[0].substring(
                                                    0,
                                                    described[0].indexOf(
                                                            ' ', described[0].indexOf(' ') + 1)))));
        }
    },
    /// Active becomes passive; in Ukrainian, whom it befell comes first.
    PASSIVE {
        @Override
        Optional<FrameRow> of(FrameRow row) {
            return reworded(row, Wording::passive);
        }
    },
    /// Passive, or told of nobody, becomes active.
    ACTIVE {
        @Override
        Optional<FrameRow> of(FrameRow row) {
            return reworded(row, Wording::active);
        }
    },
    /// A verb becomes a noun.
    NOMINAL {
        @Override
        Optional<FrameRow> of(FrameRow row) {
            return reworded(row, Wording::nominal);
        }
    };

    /// {@return the changed sentence with what it tells; none where the change does not apply}
    abstract Optional<FrameRow> of(FrameRow row);

    private static final String IVAN = "Іван Мельник — вчитель.";
    private static final String OLENA = "Олена Мельник — вчителька.";
    private static final Map<String, String[]> PRONOUNS =
            Map.of(
                    "Peter Novak", new String[] {"Peter Novak is a teacher.", "He", "His"},
                    "Jane Harlow", new String[] {"Jane Harlow is a teacher.", "She", "Her"},
                    "Pierre Novak", new String[] {"Pierre Novak est enseignant.", "Il"},
                    "Jeanne Harel", new String[] {"Jeanne Harel est enseignante.", "Elle"},
                    "Іван Мельник", new String[] {IVAN, "Він"},
                    "Івана Мельника", new String[] {IVAN, "Його"},
                    "Івану Мельнику", new String[] {IVAN, "Йому"},
                    "Олена Мельник", new String[] {OLENA, "Вона"},
                    "Олену Мельник", new String[] {OLENA, "Її"},
                    "Олені Мельник", new String[] {OLENA, "Їй"});
    private static final Map<String, String[]> DESCRIPTIONS =
            Map.ofEntries(
                    Map.entry(
                            "Peter Novak",
                            new String[] {"Peter Novak is an artist.", "the artist"}),
                    Map.entry(
                            "Jane Harlow",
                            new String[] {"Jane Harlow is an artist.", "the artist"}),
                    Map.entry(
                            "Pierre Novak",
                            new String[] {"Pierre Novak est un artiste.", "l'artiste"}),
                    Map.entry(
                            "Jeanne Harel",
                            new String[] {"Jeanne Harel est une artiste.", "l'artiste"}),
                    Map.entry(
                            "Іван Мельник", new String[] {"Іван Мельник — художник.", "художник"}),
                    Map.entry(
                            "Івана Мельника",
                            new String[] {"Іван Мельник — художник.", "художника"}),
                    Map.entry(
                            "Івану Мельнику",
                            new String[] {"Іван Мельник — художник.", "художнику"}),
                    Map.entry(
                            "Іваном Мельником",
                            new String[] {"Іван Мельник — художник.", "художником"}),
                    Map.entry(
                            "Олена Мельник",
                            new String[] {"Олена Мельник — художниця.", "художниця"}),
                    Map.entry(
                            "Олени Мельник",
                            new String[] {"Олена Мельник — художниця.", "художниці"}),
                    Map.entry(
                            "Олені Мельник",
                            new String[] {"Олена Мельник — художниця.", "художниці"}),
                    Map.entry(
                            "Олену Мельник",
                            new String[] {"Олена Мельник — художниця.", "художницю"}));
    private static final List<String[]> NAMES =
            List.of(
                    new String[] {"Peter Novak", "Thomas Ferrand"},
                    new String[] {"Jane Harlow", "Maria Kovacs"},
                    new String[] {"Pierre Novak", "Marc Dulac"},
                    new String[] {"Jeanne Harel", "Claire Morin"},
                    new String[] {"Іван Мельник", "Степан Бондар"},
                    new String[] {"Івана Мельника", "Степана Бондаря"},
                    new String[] {"Івану Мельнику", "Степану Бондарю"},
                    new String[] {"Іваном Мельником", "Степаном Бондарем"},
                    new String[] {"Олена Мельник", "Ганна Шевчук"},
                    new String[] {"Олени Мельник", "Ганни Шевчук"},
                    new String[] {"Олені Мельник", "Ганні Шевчук"},
                    new String[] {"Олену Мельник", "Ганну Шевчук"});
    private static final List<String[]> PLACES =
            List.of(
                    new String[] {"Northport", "Easterham"},
                    new String[] {"Portville", "Montclair"},
                    new String[] {"Poland", "Norway"},
                    new String[] {"Pologne", "Norvège"},
                    new String[] {"Belarus", "Hungary"},
                    new String[] {"Serbia", "Albania"},
                    new String[] {"Польщі", "Норвегії"},
                    new String[] {"Харкова", "Полтави"});
    private static final List<String[]> DATES =
            List.of(
                    new String[] {"5 May 2019", "17 October 2021"},
                    new String[] {"12 March 2020", "8 June 2018"},
                    new String[] {"5 mai 2019", "17 octobre 2021"},
                    new String[] {"12 mars 2020", "8 juin 2018"},
                    new String[] {"5 травня 2019", "17 жовтня 2021"},
                    new String[] {"12 березня 2020", "8 червня 2018"});

    private static String person(FrameRow row) {
        String told = row.expected().split(", ")[0];
        return told.substring(told.indexOf(" of ") + 4);
    }

    private static String other(String words) {
        String changed = words;
        for (String[] pair : NAMES) changed = changed.replace(pair[0], pair[1]);
        return changed;
    }

    private static Optional<FrameRow> exchanged(FrameRow row, List<String[]> pairs) {
        String sentence = row.sentence();
        String expected = row.expected();
        for (String[] pair : pairs) {
            sentence = sentence.replace(pair[0], pair[1]);
            expected = expected.replace(pair[0], pair[1]);
        }
        return sentence.equals(row.sentence())
                ? Optional.empty()
                : Optional.of(row.with(sentence, expected));
    }

    private static Optional<FrameRow> behindName(FrameRow row, String words) {
        String name = person(row);
        int at = row.sentence().indexOf(name);
        if (at < 0 || !row.sentence().startsWith(" ", at + name.length())) return Optional.empty();
        return Optional.of(row.with(row.sentence().replace(name, name + words), row.expected()));
    }

    private static Optional<FrameRow> list(FrameRow row, boolean reversed) {
        String name = person(row);
        int at = row.sentence().indexOf(name);
        int end = at + name.length();
        if (at <= 0 || !row.sentence().substring(end).matches("[ .].*")) return Optional.empty();
        if (row.sentence().substring(0, at).matches(".*([0-9],? |[Dd]'|that |qu[e'] ?|що )"))
            return Optional.empty(); // a subject: its verb would change as well
        String and =
                switch (row.language()) {
                    case "fr" -> " et ";
                    case "uk" -> " та ";
                    default -> " and ";
                };
        String both = reversed ? other(name) + and + name : name + and + other(name);
        return Optional.of(
                row.with(
                        row.sentence().substring(0, at) + both + row.sentence().substring(end),
                        row.expected()));
    }

    private static Optional<FrameRow> reworded(
            FrameRow row, Function<Wording, Optional<Wording.Reworded>> voice) {
        String name = person(row);
        FrameRow.Reading read = row.read();
        String text = read.page().rendition().text();
        return Wording.of(read.page(), read.explanation()).stream()
                .filter(w -> row.expected().startsWith(w.act().code() + " of "))
                .filter(w -> text.startsWith(name, w.victimAt()))
                .flatMap(w -> voice.apply(w).stream())
                .findFirst()
                .map(
                        r ->
                                row.with(
                                        text.substring(0, r.of().start())
                                                + r.text()
                                                + text.substring(r.of().end()),
                                        row.expected()));
    }

    private static String capitalised(String words) {
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }
}
