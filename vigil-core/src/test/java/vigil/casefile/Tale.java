package vigil.casefile;

import vigil.Judgement;
import vigil.Reason;
import vigil.claim.ActType;
import vigil.claim.Claim;
import vigil.claim.ClaimKey;
import vigil.claim.DateTold;
import vigil.claim.PageClaims;
import vigil.claim.Party;
import vigil.claim.Reality;
import vigil.claim.Telling;
import vigil.mention.Candidate;
import vigil.mention.Evidence;
import vigil.mention.MentionKey;
import vigil.mention.NamedKind;
import vigil.mention.PageMentions;
import vigil.mention.RelationTold;
import vigil.mention.Role;
import vigil.mention.RoleTold;
import vigil.text.Page;
import vigil.text.Pages;
import vigil.text.Passage;
import vigil.text.PublicationDate;
import vigil.text.Stated;
import vigil.time.DateExpression;
import vigil.time.DurationTold;
import vigil.time.EventDates;
import vigil.time.Meaning;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// A page whose claims are made by hand: each is told by words that stand in its text.
final class Tale {
    private final Page page;
    private final List<Candidate> candidates = new ArrayList<>();
    private final List<Evidence> evidence = new ArrayList<>();
    private final List<RoleTold> roles = new ArrayList<>();
    private final List<RelationTold> relations = new ArrayList<>();
    private final List<Claim> claims = new ArrayList<>();
    private final List<PageClaims.ActWord> words = new ArrayList<>();

    Tale(String id, String text) {
        this(id, "en", text);
    }

    Tale(String id, String language, String text) {
        this.page = Pages.ofText(id, text, language);
    }

    Tale(Page page) {
        this.page = page;
    }

    /// {@return a page that a person dates}
    static Page published(String id, String text, String edtf) {
        return published(
                id,
                text,
                Optional.of(
                        new PublicationDate(
                                edtf, PublicationDate.Basis.METADATA, Optional.empty())));
    }

    /// {@return a page that nobody dates, whatever its text looks like}
    static Page undated(String id, String text) {
        return published(id, text, Optional.empty());
    }

    private static Page published(String id, String text, Optional<PublicationDate> date) {
        return Pages.ofText(id, text, "en").dated(date);
    }

    /// {@return a page of one sentence, read: `Maro Venk was arrested on 3 May 2019.`}
    static Tale of(
            String id, String name, ActType act, String predicate, String when, String edtf) {
        return new Tale(id, "%s %s %s.".formatted(name, predicate, when))
                .named(name)
                .act(act, name, predicate)
                .on(when, edtf)
                .told();
    }

    /// {@return a page of this text in which Maro Venk `was arrested`; the date is left to say}
    static Act arrested(String id, String text) {
        return new Tale(id, text).named("Maro Venk").act(ActType.ARREST, "Maro Venk", "arrested");
    }

    Passage words(String words) {
        int at = page.rendition().text().indexOf(words);
        if (at < 0) throw new AssertionError("\"" + words + "\" does not stand on " + page.id());
        return page.passage(at, at + words.length());
    }

    Tale named(String name) {
        return named(name, NamedKind.PERSON);
    }

    /// Every place where the name stands is a candidate.
    Tale named(String name, NamedKind kind) {
        String text = page.rendition().text();
        for (int at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
            Passage passage = page.passage(at, at + name.length());
            MentionKey key = MentionKey.of(passage);
            candidates.add(
                    new Candidate(
                            key,
                            passage,
                            name,
                            List.of(name.split(" ")),
                            page.language(),
                            Set.of()));
            evidence.add(new Evidence(key, kind, 50, "by-hand", passage));
        }
        return this;
    }

    Tale role(String name, Role role) {
        Passage words = words(name);
        roles.add(new RoleTold(MentionKey.of(words), role, role.name(), words));
        return this;
    }

    Tale relation(String of, String kind, String to) {
        relations.add(
                new RelationTold(
                        MentionKey.of(words(of)), MentionKey.of(words(to)), kind, words(of)));
        return this;
    }

    Party party(String words) {
        Passage passage = words(words);
        return new Party(
                words,
                passage,
                candidates.stream()
                        .map(Candidate::key)
                        .filter(k -> k.equals(MentionKey.of(passage)))
                        .findFirst());
    }

    Act act(ActType type, String victim, String predicate) {
        return new Act(type, victim, predicate);
    }

    Tale lasting(Telling.State state, String victim, String words, int minDays, int maxDays) {
        Passage passage = words(words);
        MentionKey whom = MentionKey.of(words(victim));
        return add(
                new Telling.Lasting(whom, state, new DurationTold(minDays, maxDays, ""), passage),
                passage,
                Optional.empty(),
                Reality.HAPPENED,
                Optional.empty(),
                900);
    }

    Tale state(Telling.State state, String victim, String words) {
        return add(
                new Telling.InState(MentionKey.of(words(victim)), state),
                words(words),
                Optional.empty(),
                Reality.HAPPENED,
                Optional.empty(),
                900);
    }

    Tale request(String victim, String by, String what, String matter, Optional<DateTold> when) {
        return add(
                new Telling.RequestTold(
                        MentionKey.of(words(victim)),
                        party(by),
                        Optional.empty(),
                        words(what),
                        Optional.of(matter)),
                words(what),
                when,
                Reality.HAPPENED,
                Optional.empty(),
                900);
    }

    Tale answer(String victim, Telling.Answer answer, String words, String matter) {
        return add(
                new Telling.AnswerTold(
                        MentionKey.of(words(victim)),
                        Optional.empty(),
                        answer,
                        Optional.empty(),
                        Optional.of(matter)),
                words(words),
                Optional.empty(),
                Reality.HAPPENED,
                Optional.empty(),
                900);
    }

    /// A number of persons beside the word that tells of an act.
    Tale counted(
            ActType type, String predicate, PageClaims.Count.Who who, int number, String group) {
        words.add(
                new PageClaims.ActWord(
                        words(predicate),
                        type,
                        Optional.empty(),
                        List.of(new PageClaims.Count(who, number, words(group)))));
        return this;
    }

    /// A date that another clause has, carried on to this one.
    DateTold carried(String words, Meaning meaning, DateTold.Tie tie) {
        return new DateTold(new DateExpression(words(words), meaning, "by-hand"), tie);
    }

    DateTold date(String words, Meaning meaning) {
        return new DateTold(
                new DateExpression(words(words), meaning, "by-hand"), DateTold.Tie.CLAUSE);
    }

    static Meaning fixed(String edtf) {
        return new Meaning.Fixed(EventDates.parse(edtf));
    }

    private Tale add(
            Telling told,
            Passage predicate,
            Optional<DateTold> when,
            Reality reality,
            Optional<Party> speaker,
            int certainty) {
        claims.add(
                new Claim(
                        new ClaimKey(
                                predicate.rendition(),
                                predicate.start(),
                                predicate.end(),
                                told.type(),
                                told.victim()),
                        told,
                        when,
                        reality,
                        speaker,
                        List.of(sentence(predicate)),
                        new Judgement(certainty, List.of(new Reason("by-hand", certainty, "")))));
        return this;
    }

    private Passage sentence(Passage inside) {
        return page.sentences().stream()
                .map(s -> page.passage(s.start(), s.end()))
                .filter(s -> s.contains(inside))
                .findFirst()
                .orElse(inside);
    }

    PageClaims told() {
        return new PageClaims(
                new PageMentions(
                        page,
                        candidates.stream().sorted(Comparator.comparing(Candidate::key)).toList(),
                        evidence,
                        List.of(),
                        List.of(),
                        roles,
                        relations),
                List.of(),
                claims.stream().sorted(Comparator.comparing(Claim::key)).toList(),
                List.of(),
                words,
                Set.of(),
                Set.of());
    }

    /// An act being told.
    final class Act {
        private final ActType type;
        private final String victim;
        private final String predicate;
        private Optional<DateTold> when = Optional.empty();
        private Optional<Stated<String>> place = Optional.empty();
        private Optional<Stated<String>> term = Optional.empty();
        private Optional<Stated<String>> charge = Optional.empty();
        private Optional<Party> actor = Optional.empty();
        private Optional<String> matter = Optional.empty();
        private Reality reality = Reality.HAPPENED;
        private int certainty = 900;

        private Act(ActType type, String victim, String predicate) {
            this.type = type;
            this.victim = victim;
            this.predicate = predicate;
        }

        Act on(String words, String edtf) {
            return on(date(words, fixed(edtf)));
        }

        Act on(DateTold told) {
            when = Optional.of(told);
            return this;
        }

        Act at(String words) {
            place = stated(words, words);
            return this;
        }

        Act term(String words, String iso) {
            term = stated(words, iso);
            return this;
        }

        Act charge(String words) {
            charge = stated(words, words);
            return this;
        }

        Act by(String words) {
            actor = Optional.of(party(words));
            return this;
        }

        Act matter(String of) {
            matter = Optional.of(of);
            return this;
        }

        Act reality(Reality told) {
            reality = told;
            return this;
        }

        Act certainty(int perMille) {
            certainty = perMille;
            return this;
        }

        private Optional<Stated<String>> stated(String words, String value) {
            return Optional.of(
                    new Stated<>(value, List.of(words(words)), new Stated.Basis.Read("by-hand")));
        }

        Tale told() {
            return add(
                    new Telling.ActTold(
                            type,
                            MentionKey.of(words(victim)),
                            actor,
                            place,
                            term,
                            charge,
                            Optional.empty(),
                            matter),
                    words(predicate),
                    when,
                    reality,
                    Optional.empty(),
                    certainty);
        }
    }
}
