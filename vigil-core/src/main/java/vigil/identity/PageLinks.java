package vigil.identity;

import vigil.Judgement;
import vigil.language.Languages;
import vigil.mention.Candidate;
import vigil.mention.MentionKey;
import vigil.mention.PageMentions;
import vigil.mention.Typing;
import vigil.name.NameForm;
import vigil.name.NameForms;
import vigil.name.NameMatcher;
import vigil.name.NameSieve;
import vigil.source.Sha256;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/// Which pages may tell of one person in whose case they matter, so that only those are brought
/// together: pages are linked if a name of somebody whom an act concerns on the one may be a name
/// on the other.
///
/// A link never depends on a third page. Officials, lawyers and reporters link nothing: they stand
/// on pages about anybody.
public final class PageLinks {
    /// From here on two full names may be one person's.
    private static final int FULL = 70;

    /// From here on a lone word may be part of a full name.
    private static final int LONE = 52;

    private final NameForms forms;
    private final NameMatcher matcher;
    private final Languages languages;
    private final Blocking blocking = new Blocking();
    private final NameSieve sieve;
    private final Map<List<String>, NameForm> read = new HashMap<>();

    /// @param languages whose tables names are read by
    public PageLinks(Languages languages) {
        this.forms = NameForms.of(languages);
        this.matcher = NameMatcher.of(languages);
        this.languages = languages;
        this.sieve = new NameSieve(languages);
    }

    /// One name on a page, as far as it may link the page to another.
    ///
    /// @param written as on the page
    /// @param language BCP 47 tag of the page's language
    /// @param subject whether an act on the page concerns its bearer
    public record Signature(String written, String language, boolean subject) {}

    /// {@return the names by which this page may be linked, each once, in reading order}
    ///
    /// @param subjects candidates whom an act concerns
    public List<Signature> signatures(PageMentions page, Set<MentionKey> subjects) {
        Typing typing = Typing.of(List.of(page), languages);
        Map<List<String>, Boolean> names = new LinkedHashMap<>();
        for (Candidate candidate : page.candidates()) {
            boolean subject = subjects.contains(candidate.key());
            if (subject || typing.isPerson(candidate.key()))
                names.merge(
                        List.of(candidate.nominative(), candidate.language()),
                        subject,
                        Boolean::logicalOr);
        }
        List<Signature> signatures = new ArrayList<>();
        names.forEach(
                (name, subject) ->
                        signatures.add(new Signature(name.get(0), name.get(1), subject)));
        return signatures.stream().filter(one -> !isShort(one, signatures)).toList();
    }

    /// A lone word that a full name of the page explains links nothing of its own.
    private boolean isShort(Signature one, List<Signature> all) {
        return !isFull(one)
                && all.stream()
                        .anyMatch(
                                other ->
                                        isFull(other)
                                                && (other.subject || !one.subject)
                                                && judged(one, other).score() >= LONE);
    }

    /// {@return codes of a name: two names that may link pages share one}
    public Set<String> codes(Signature name) {
        Set<String> codes = new TreeSet<>();
        for (String code : blocking.codes(form(name)))
            if (!code.startsWith("given") && !code.startsWith("=")) codes.add(code);
        return codes;
    }

    /// {@return whether the pages of these two names are linked by them}
    public boolean link(Signature one, Signature other) {
        if (!one.subject && !other.subject) return false;
        Judgement judgement = judged(one, other);
        if (isFull(one) && isFull(other)) return judgement.score() >= FULL;
        if (!isFull(one) && !isFull(other)) return judgement.score() >= NameMatcher.SAME;
        return judgement.score() >= LONE
                && judgement.reasons().stream()
                        .noneMatch(reason -> reason.rule().equals("given-alone"));
    }

    /// {@return the given name by which [Near] tells at little cost that a name links nothing;
    /// empty where it cannot}
    public String givenName(Signature name) {
        return sieve.givenName(sieve.grain(form(name)));
    }

    /// {@return what tells which of many names may link pages to those of this one}
    public Near near(Signature name) {
        return new Near(name);
    }

    /// The names that may link pages to those of one name. Of names with one given name, one is
    /// read; the others only if some family name would make the two alike.
    public final class Near {
        private final Signature name;
        private final Map<List<String>, Boolean> givenNames = new HashMap<>();

        private Near(Signature name) {
            this.name = name;
        }

        /// {@return what [#link] says of the two}
        ///
        /// @param given what [#givenName] says of the other
        public boolean links(Signature other, String given) {
            return (name.subject || other.subject)
                    && (given.isEmpty()
                            || givenNames.computeIfAbsent(
                                    List.of(given, other.language), _ -> mayLink(other)))
                    && link(name, other);
        }

        /// All names that have a given name for the sieve are full.
        private boolean mayLink(Signature other) {
            return sieve.letsSome(FULL, sieve.grain(form(name)), sieve.grain(form(other)));
        }
    }

    /// What a page brings to its links.
    ///
    /// @param rendition of the page: two pages of one text belong together, whatever they name
    /// @param names by which it may be linked
    public record Linked(Sha256 rendition, List<Signature> names) {
        public Linked {
            names = List.copyOf(names);
        }
    }

    /// {@return the places of the pages that belong together, in the order of their first}
    ///
    /// @param ties places that belong together for another reason
    public List<List<Integer>> groups(List<Linked> pages, List<List<Integer>> ties) {
        Joined joined = new Joined(pages.size());
        for (List<Integer> tied : ties) for (int place : tied) joined.join(tied.getFirst(), place);
        Map<Sha256, Integer> texts = new HashMap<>();
        Map<Signature, List<Integer>> bearers = new LinkedHashMap<>();
        for (int i = 0; i < pages.size(); i++) {
            Integer twin = texts.putIfAbsent(pages.get(i).rendition, i);
            if (twin != null) joined.join(twin, i);
            for (Signature name : pages.get(i).names)
                bearers.computeIfAbsent(name, _ -> new ArrayList<>()).add(i);
        }
        Map<String, List<Borne>> blocks = new HashMap<>();
        NameSieve sieve = new NameSieve(languages);
        bearers.forEach(
                (name, places) -> {
                    Borne borne =
                            new Borne(
                                    name,
                                    sieve.grain(form(name)),
                                    List.copyOf(codes(name)),
                                    places);
                    if (name.subject) borne.joinAll(joined);
                    for (String code : borne.codes)
                        blocks.computeIfAbsent(code, _ -> new ArrayList<>()).add(borne);
                });
        blocks.forEach((code, block) -> join(code, block, sieve, joined));
        return joined.groups();
    }

    /// Joins the pages of those names of a block that link them. Most pairs need no judging:
    /// neither is a subject's, or another block has them too, or their pages are together by now.
    private void join(String code, List<Borne> block, NameSieve sieve, Joined joined) {
        for (int i = 0; i < block.size(); i++)
            for (int j = i + 1; j < block.size(); j++) {
                Borne one = block.get(i);
                Borne other = block.get(j);
                if ((one.name.subject || other.name.subject)
                        // all names that it knows are full
                        && sieve.lets(FULL, one.grain, other.grain)
                        && one.meetsFirstAt(code, other)
                        && !one.isTogetherWith(other, joined)
                        && link(one.name, other.name)) {
                    one.joinAll(joined);
                    other.joinAll(joined);
                    joined.join(one.places.getFirst(), other.places.getFirst());
                }
            }
    }

    /// A name with the pages that bear it.
    private static final class Borne {
        private final Signature name;
        private final NameSieve.Grain grain;
        private final List<String> codes;
        private final List<Integer> places;
        private boolean whole;

        /// @param codes in order
        Borne(Signature name, NameSieve.Grain grain, List<String> codes, List<Integer> places) {
            this.name = name;
            this.grain = grain;
            this.codes = codes;
            this.places = places;
            this.whole = places.size() == 1;
        }

        /// All pages that bear it belong together.
        void joinAll(Joined joined) {
            if (whole) return;
            for (int place : places) joined.join(places.getFirst(), place);
            whole = true;
        }

        boolean isTogetherWith(Borne other, Joined joined) {
            return whole
                    && other.whole
                    && joined.areOne(places.getFirst(), other.places.getFirst());
        }

        /// {@return whether this is the first code that both have}
        boolean meetsFirstAt(String code, Borne other) {
            int mine = 0;
            int its = 0;
            while (true) {
                int order = codes.get(mine).compareTo(other.codes.get(its));
                if (order == 0) return codes.get(mine).equals(code);
                if (order < 0) mine++;
                else its++;
            }
        }
    }

    private boolean isFull(Signature name) {
        return form(name).best().isFull();
    }

    private Judgement judged(Signature one, Signature other) {
        return matcher.compare(form(one), form(other));
    }

    private NameForm form(Signature name) {
        return read.computeIfAbsent(
                List.of(name.written, name.language), _ -> forms.form(name.written, name.language));
    }
}
