package vigil.casefile;

import vigil.claim.Claim;
import vigil.claim.PageClaims;
import vigil.identity.PageLinks;
import vigil.identity.PageLinks.Linked;
import vigil.identity.PageLinks.Signature;
import vigil.journal.Decision;
import vigil.journal.Grounds;
import vigil.journal.Recorded;
import vigil.journal.Replay;
import vigil.journal.Whom;
import vigil.language.Languages;
import vigil.mention.Candidate;
import vigil.mention.Group;
import vigil.mention.MentionKey;
import vigil.mention.PageMentions;
import vigil.mention.Reference;
import vigil.mention.Role;
import vigil.mention.RoleTold;
import vigil.source.Sha256;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Cuts a bundle into parts of which each is assembled by itself: pages that may tell of one
/// detained person, and what people have decided about them.
///
/// What a part comes to is a function of the part, so one page more costs the part that it joins,
/// however many others there are.
public final class Parts {
    private static final int MOST_STEPS = 4;

    private final PageLinks links;

    /// @param languages whose tables names are read by
    public Parts(Languages languages) {
        this.links = new PageLinks(languages);
    }

    /// One part.
    ///
    /// @param pages what its pages say
    /// @param decided what people have decided about them
    public record Part(List<PageClaims> pages, Replay decided) {
        public Part {
            pages = List.copyOf(pages);
        }
    }

    /// {@return the names by which a page may be linked to others}
    public List<Signature> signatures(PageClaims page) {
        return links.signatures(page.mentions(), subjects(page));
    }

    /// {@return how names link pages}
    public PageLinks links() {
        return links;
    }

    /// A page as far as it matters to which others it belongs: what is kept of it where not every
    /// page is at hand.
    ///
    /// @param payload digest of its bytes, by which decisions name it
    /// @param linked its text and its names
    public record Sheet(Sha256 payload, Linked linked) {}

    /// Pages that belong together.
    ///
    /// @param sheets their places in the list, in order
    /// @param decided what people have decided about them
    public record Gathered(List<Integer> sheets, Replay decided) {
        public Gathered {
            sheets = List.copyOf(sheets);
        }
    }

    /// {@return the parts of these pages; what was decided about none of them stands in a part
    /// without pages}
    public List<Part> of(List<PageClaims> pages, Replay decided) {
        List<Sheet> sheets = new ArrayList<>();
        for (PageClaims page : pages) {
            var preserved = page.mentions().page();
            sheets.add(
                    new Sheet(
                            preserved.capture().payload(),
                            new Linked(preserved.rendition().id(), signatures(page))));
        }
        return groups(sheets, decided).stream()
                .map(
                        group ->
                                new Part(
                                        group.sheets().stream().map(pages::get).toList(),
                                        group.decided()))
                .toList();
    }

    /// {@return which pages belong together, and with which decisions; what was decided about none
    /// of them stands in a last group without pages}
    public List<Gathered> groups(List<Sheet> sheets, Replay decided) {
        List<Linked> linked = new ArrayList<>();
        Map<Sha256, List<Integer>> places = new HashMap<>();
        for (Sheet sheet : sheets) {
            places.computeIfAbsent(sheet.payload(), _ -> new ArrayList<>()).add(linked.size());
            linked.add(sheet.linked());
        }
        List<List<Integer>> ties = new ArrayList<>();
        Map<Integer, List<Recorded>> standsWith = new HashMap<>();
        Set<Recorded> placed = new HashSet<>();
        for (Recorded by : decided.effective()) {
            List<Integer> about = new ArrayList<>();
            Decision decision = Replay.decision(by);
            for (Sha256 payload : decision.payloads())
                about.addAll(places.getOrDefault(payload, List.of()));
            name(decision)
                    .ifPresent(
                            name -> {
                                about.add(linked.size());
                                linked.add(new Linked(by.chained().digest(), List.of(name)));
                            });
            if (about.isEmpty()) continue;
            ties.add(about);
            standsWith.computeIfAbsent(about.getFirst(), _ -> new ArrayList<>()).add(by);
            placed.add(by);
        }
        Replay undecided = decided.only(_ -> false);
        List<Gathered> groups = new ArrayList<>();
        for (List<Integer> group : links.groups(linked, ties)) {
            Set<Recorded> own = new HashSet<>();
            for (int member : group) own.addAll(standsWith.getOrDefault(member, List.of()));
            groups.add(
                    new Gathered(
                            group.stream().filter(i -> i < sheets.size()).toList(),
                            own.isEmpty() ? undecided : decided.only(own::contains)));
        }
        Replay rest = decided.except(placed::contains);
        if (!rest.isNothing()) groups.add(new Gathered(List.of(), rest));
        return groups;
    }

    /// {@return the name of a person whom only an account names, who may stand on pages, too}
    public static java.util.Optional<Signature> name(Decision decision) {
        return decision instanceof Decision.Assert a
                        && a.whom() instanceof Whom.Named(var name)
                        && a.grounds() instanceof Grounds.Account account
                ? java.util.Optional.of(new Signature(name, account.language(), true))
                : java.util.Optional.empty();
    }

    /// {@return the names of those whom an act on this page may concern}
    private static Set<MentionKey> subjects(PageClaims page) {
        PageMentions mentions = page.mentions();
        Map<MentionKey, List<MentionKey>> stands = new HashMap<>();
        for (Reference reference : mentions.references())
            stands.put(reference.key(), reference.antecedents());
        for (Group group : mentions.groups()) stands.put(group.key(), group.members());
        Set<MentionKey> named = new HashSet<>();
        for (Candidate candidate : mentions.candidates()) named.add(candidate.key());
        Set<MentionKey> subjects = new HashSet<>();
        for (Claim claim : page.claims())
            collect(claim.told().victim(), MOST_STEPS, named, stands, subjects);
        for (RoleTold role : mentions.roles())
            if (role.role() == Role.DETAINEE)
                collect(role.person(), MOST_STEPS, named, stands, subjects);
        return subjects;
    }

    private static void collect(
            MentionKey key,
            int steps,
            Set<MentionKey> named,
            Map<MentionKey, List<MentionKey>> stands,
            Set<MentionKey> found) {
        if (named.contains(key)) found.add(key);
        else if (steps > 0)
            for (MentionKey next : stands.getOrDefault(key, List.of()))
                collect(next, steps - 1, named, stands, found);
    }
}
