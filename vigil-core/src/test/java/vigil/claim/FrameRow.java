package vigil.claim;

import vigil.language.Table;
import vigil.mention.MentionKey;
import vigil.mention.Reference;
import vigil.text.Page;
import vigil.text.Pages;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// One row of a table of sentences: which frame reads it, and what it tells.
///
/// @param language tag of the sentence
/// @param frame id of the row of `frames.tsv` that is tried
/// @param sentence the sentence
/// @param expected what is told: `type of victim, reality, date`, the last two if there are any;
///   after `no` what must not be told as having happened
record FrameRow(String language, String frame, String sentence, String expected) {
    static final List<String> LANGUAGES = List.of("en", "fr", "uk");

    /// Conditions of a row that leave its verb but one voice.
    private static final Set<String> FIXED = Set.of("active", "passive", "reflexive");

    /// {@return the rows of a table beside the tests, without its head}
    static List<FrameRow> table(String language) {
        return cells("frames-" + language + ".csv").stream()
                .map(c -> new FrameRow(language, c[0], c[1], c[2]))
                .toList();
    }

    /// {@return the ids of the rows of a language's `frames.tsv`}
    static Set<String> frames(String language) {
        return rows(language).stream()
                .map(r -> r.cell("frame"))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /// {@return the ids of the rows whose verb has but one voice: those that must have their
    /// subject (whom they tell of is who does it, so a passive has nobody), and those that ask for
    /// a voice}
    static Set<String> ofOneVoice(String language) {
        return rows(language).stream()
                .filter(
                        r ->
                                Stream.of(r.cell("when").split("\\|"))
                                                .anyMatch(Set.of("active", "passive")::contains)
                                        || Stream.of(r.cell("slots").split("\\|"))
                                                .anyMatch(s -> s.matches("\\w+=subject:.*!")))
                .map(r -> r.cell("frame"))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /// {@return the rows of a language's `frames.tsv`}
    static List<Table.Row> rows(String language) {
        return Pages.LANGUAGES.packOrNeutral(language).table("claim/frames.tsv").rows();
    }

    /// {@return whether the frame's victim is its verb's object in any voice, so that the verb has
    /// a passive that tells the same}
    static boolean actsUponSomebody(String language, String frame) {
        return rows(language).stream()
                .filter(r -> r.cell("frame").equals(frame) && r.cell("part").equals("verb"))
                .filter(r -> r.list("when").stream().noneMatch(FIXED::contains))
                .anyMatch(
                        r ->
                                r.list("slots").stream()
                                        .filter(slot -> slot.startsWith("victim="))
                                        .map(slot -> slot.substring(7).replaceAll(":.*", ""))
                                        .anyMatch(
                                                ties ->
                                                        List.of(ties.split(","))
                                                                .contains("object")));
    }

    /// {@return the lines of a table beside the tests, in cells, without its head}
    static List<String[]> cells(String name) {
        try (InputStream table = FrameRow.class.getResourceAsStream("/vigil/claim/" + name)) {
            return new String(table.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .filter(l -> !l.isBlank())
                    .map(l -> l.split("\\|", -1))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    FrameRow with(String sentence, String expected) {
        return new FrameRow(language, frame, sentence, expected);
    }

    /// {@return what the program reads on a page that holds this sentence alone}
    Reading read() {
        Page page = Pages.ofText(sentence, language);
        return new Reading(page, new ClaimReader(Pages.LANGUAGES).explain(page));
    }

    /// What came out.
    record Reading(Page page, Explanation explanation) {
        boolean used(String frame) {
            return explanation.predicates().stream().anyMatch(p -> p.frame().id().equals(frame));
        }

        List<String> told() {
            return explanation.claims().claims().stream().map(c -> Told.line(page, c)).toList();
        }

        /// {@return whether that is told, or left untold after `no`}
        boolean tells(String expected) {
            if (expected.startsWith("no ")) {
                String act = expected.substring(3);
                return explanation.claims().claims().stream().noneMatch(c -> fits(c, act));
            }
            return explanation.claims().claims().stream().anyMatch(c -> fits(c, expected));
        }

        private boolean fits(Claim claim, String expected) {
            String[] parts = expected.split(", ");
            String reality = "happened";
            Optional<String> date = Optional.empty();
            for (int i = 1; i < parts.length; i++)
                if (REALITIES.contains(parts[i])) reality = parts[i];
                else date = Optional.of(parts[i]);
            int of = parts[0].indexOf(" of ");
            return claim.told().type().equals(parts[0].substring(0, of))
                    && victims(claim).contains(parts[0].substring(of + 4))
                    && claim.reality().name().toLowerCase(Locale.ROOT).equals(reality)
                    && date.isPresent() == claim.when().isPresent()
                    && date.map(
                                    d ->
                                            claim.when()
                                                    .orElseThrow()
                                                    .expression()
                                                    .passage()
                                                    .quote()
                                                    .contains(d))
                            .orElse(true);
        }

        /// The words of the victim, and those a pronoun stands for.
        private List<String> victims(Claim claim) {
            List<MentionKey> keys = new ArrayList<>(List.of(claim.told().victim()));
            for (Reference r : explanation.claims().mentions().references())
                if (r.key().equals(claim.told().victim())) keys.addAll(r.antecedents());
            return keys.stream()
                    .map(k -> page.rendition().text().substring(k.start(), k.end()))
                    .toList();
        }

        private static final List<String> REALITIES =
                List.of("denied", "planned", "demanded", "alleged");
    }
}
