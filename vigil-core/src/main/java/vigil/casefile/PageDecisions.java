package vigil.casefile;

import vigil.journal.Decision.PageFacts;
import vigil.journal.Decision.Reliability;
import vigil.journal.Replay;
import vigil.journal.Ruling;
import vigil.journal.Subject;
import vigil.source.Sha256;
import vigil.source.SourceFacts;
import vigil.text.ArticleBounds;
import vigil.time.EventDate;

import java.util.Comparator;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/// What people know of pages. Language and article decide how a page is read, so whoever keeps
/// readings reads a page again when [#readingOf] changes; the rest is laid over what was read.
public final class PageDecisions {
    private final Replay replay;

    public PageDecisions(Replay replay) {
        this.replay = replay;
    }

    private Optional<PageFacts> fact(Sha256 payload, String name) {
        return Optional.ofNullable(replay.rulings().get(new Subject.Fact(payload, name)))
                .map(Ruling::decision)
                .map(PageFacts.class::cast);
    }

    /// {@return when the page was published, if a person has said so}
    public Optional<EventDate> published(Sha256 payload) {
        return fact(payload, "published").flatMap(PageFacts::published);
    }

    /// {@return how far the source can be relied on, if a person has said so}
    public Optional<Reliability> reliability(Sha256 payload) {
        return fact(payload, "reliability").flatMap(PageFacts::reliability);
    }

    /// {@return where the article begins and ends, if a person has said so}
    public Optional<ArticleBounds> article(Sha256 payload) {
        return fact(payload, "article").flatMap(PageFacts::article);
    }

    /// {@return what was stated about a page, with what people have decided since of how it is
    /// read}
    public SourceFacts facts(Sha256 payload, SourceFacts stated) {
        return new SourceFacts(
                stated.url(),
                stated.published(),
                stated.publisher(),
                fact(payload, "language").flatMap(PageFacts::language).or(stated::language),
                stated.retrieved());
    }

    /// {@return digests of the pages of which people have decided how they are read}
    public Set<Sha256> decided() {
        Set<Sha256> payloads = new TreeSet<>(Comparator.comparing(Sha256::hex));
        for (Subject subject : replay.rulings().keySet())
            if (subject instanceof Subject.Fact(var payload, var name)
                    && (name.equals("language") || name.equals("article"))) payloads.add(payload);
        return payloads;
    }

    /// {@return a phrase that changes when decisions change how the page is read}
    public String readingOf(Sha256 payload) {
        return fact(payload, "language").flatMap(PageFacts::language).orElse("")
                + article(payload)
                        .map(
                                a ->
                                        "|%s|%d|%s|%d|%s"
                                                .formatted(
                                                        a.first().rendition(),
                                                        a.first().start(),
                                                        a.first().quote(),
                                                        a.last().end(),
                                                        a.last().quote()))
                        .orElse("");
    }
}
