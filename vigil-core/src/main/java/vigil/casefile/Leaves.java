package vigil.casefile;

import vigil.claim.Claim;
import vigil.identity.Identities;
import vigil.journal.ClaimContent;
import vigil.journal.ClaimSeen;
import vigil.journal.Decision;
import vigil.journal.MentionSeen;
import vigil.journal.PageSeen;
import vigil.journal.Replay;
import vigil.journal.WordsSeen;
import vigil.mention.MentionKey;
import vigil.source.Sha256;
import vigil.text.Page;
import vigil.text.Passage;
import vigil.text.Sentence;
import vigil.time.EventDate;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// From what a case file shows to what a decision about it names: the claims of a line, a name of a
/// person, the words of a document.
///
/// Always made with the undisclosed file: what is masked cannot be decided on.
public final class Leaves {
    private final CaseFile file;
    private final Bundle bundle;
    private final Identities identities;
    private final Referents referents;

    /// Names by which decisions have named persons: new ones take the same, so that writers who
    /// know each other never seem to speak of two.
    private final Map<String, MentionKey> named = new HashMap<>();

    /// Parts of a file that was put together; empty for a part.
    private final List<Leaves> parts;

    private Leaves(CaseFile file, List<Leaves> parts) {
        this.file = file;
        this.parts = parts;
        Bundle none = Bundle.of(List.of());
        this.bundle = none;
        this.identities = new Identities(List.of(), Map.of());
        this.referents = new Referents(none, identities);
    }

    /// {@return the way back from a file that was put together from these parts'}
    static Leaves of(CaseFile file, List<Leaves> parts) {
        return new Leaves(file, List.copyOf(parts));
    }

    /// {@return the part that knows this person}
    private Leaves of(String person) {
        return parts.stream()
                .filter(p -> p.identities.people().stream().anyMatch(i -> i.id().equals(person)))
                .findFirst()
                .orElse(this);
    }

    /// {@return the part that holds this text}
    private Leaves at(Sha256 rendition) {
        return parts.stream()
                .filter(p -> p.bundle.byRendition().containsKey(rendition))
                .findFirst()
                .orElse(this);
    }

    Leaves(
            CaseFile file,
            Bundle bundle,
            Identities identities,
            Referents referents,
            Replay replay,
            DecidedPersons persons) {
        this.parts = List.of();
        this.file = file;
        this.bundle = bundle;
        this.identities = identities;
        this.referents = referents;
        if (!replay.effective().isEmpty())
            for (MentionKey key : persons.owners())
                identities.personOf(key).ifPresent(id -> named.putIfAbsent(id, key));
    }

    /// {@return the claims of a line in the case of a person, as they stand}
    public List<ClaimSeen> claims(Line<?> line, String person) {
        if (!parts.isEmpty()) return of(person).claims(line, person);
        EventDate shown =
                switch (line.value()) {
                    case Event event -> event.date();
                    case Request request -> request.date();
                    default -> new EventDate.Undated();
                };
        MentionSeen owner = person(person);
        return line.tells().stream().map(claim -> seen(claim, person, owner, shown)).toList();
    }

    private ClaimSeen seen(Claim claim, String person, MentionSeen owner, EventDate shown) {
        MentionKey victim = claim.key().victim();
        List<MentionKey> names = referents.names(victim);
        MentionSeen name =
                names.stream()
                        .filter(k -> identities.personOf(k).equals(Optional.of(person)))
                        .findFirst()
                        .or(() -> names.stream().findFirst())
                        .map(this::mention)
                        .orElse(owner);
        return new ClaimSeen(
                bundle.page(claim.anchors().getFirst().rendition()).capture().payload(),
                claim,
                mention(victim),
                name,
                owner,
                shown);
    }

    /// {@return a name of this person}
    ///
    /// @throws IllegalArgumentException if the file has no such person
    public MentionSeen person(String person) {
        if (of(person) != this) return of(person).person(person);
        MentionKey key = named.get(person);
        if (key == null)
            key =
                    identities.people().stream()
                            .filter(p -> p.id().equals(person))
                            .findFirst()
                            .orElseThrow(
                                    () ->
                                            new IllegalArgumentException(
                                                    "this case file has no person " + person))
                            .mentions()
                            .getFirst();
        return mention(key);
    }

    /// {@return the mention of this key, with the sentence around it}
    public MentionSeen mention(MentionKey key) {
        if (!parts.isEmpty()) return at(key.rendition()).mention(key);
        Page page = bundle.page(key.rendition());
        Passage name = page.passage(key.start(), key.end());
        Passage around = name;
        for (Sentence sentence : page.sentences())
            if (sentence.start() <= key.start() && key.end() <= sentence.end())
                around = page.passage(sentence.start(), sentence.end());
        return new MentionSeen(page.capture().payload(), name, around);
    }

    /// {@return these words of a document}
    public WordsSeen words(Passage passage) {
        if (!parts.isEmpty()) return at(passage.rendition()).words(passage);
        return new WordsSeen(bundle.page(passage.rendition()).capture().payload(), passage);
    }

    /// {@return a page}
    public PageSeen page(Page page) {
        return new PageSeen(page.capture().payload(), page.capture().origin().written());
    }

    /// {@return the decision that a side of a disagreement holds, or that none can be said to}
    public Decision.Settle settle(Disagreement disagreement, Optional<Integer> holds) {
        return new Decision.Settle(
                disagreement.kind().code(),
                disagreement.about(),
                disagreement.sides().stream()
                        .map(
                                side ->
                                        new Decision.Settle.Side(
                                                side.value(),
                                                side.evidence().stream().map(this::words).toList()))
                        .toList(),
                holds);
    }

    /// {@return the decision that a case file has been reviewed as it stands}
    public Decision.Approve approve(Case aCase) {
        return new Decision.Approve(
                person(aCase.person()),
                Stream.concat(aCase.events().stream(), aCase.requests().stream())
                        .flatMap(line -> line.tells().stream())
                        .distinct()
                        .map(
                                claim ->
                                        new Decision.Approve.Line(
                                                claim.key(), ClaimContent.of(claim).digest()))
                        .toList());
    }

    /// {@return the undisclosed file}
    public CaseFile file() {
        return file;
    }
}
