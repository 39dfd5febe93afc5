package vigil.mention;

import vigil.text.Page;

import java.util.List;

/// Who and what one page names, with the reasons, and what stands for whom.
///
/// @param page the page, read
/// @param candidates in reading order
/// @param evidence in reading order of the candidates
/// @param references in reading order
/// @param groups in reading order
/// @param roles in reading order
/// @param relations in reading order
/// @param focus the detained persons whom the page is about, most central first: the key of the
///   first candidate of each
public record PageMentions(
        Page page,
        List<Candidate> candidates,
        List<Evidence> evidence,
        List<Reference> references,
        List<Group> groups,
        List<RoleTold> roles,
        List<RelationTold> relations,
        List<MentionKey> focus) {
    public PageMentions {
        candidates = List.copyOf(candidates);
        evidence = List.copyOf(evidence);
        references = List.copyOf(references);
        groups = List.copyOf(groups);
        roles = List.copyOf(roles);
        relations = List.copyOf(relations);
        focus = List.copyOf(focus);
    }

    /// {@return the same mentions of a page of which more is known}
    public PageMentions on(Page better) {
        return on(better, candidates);
    }

    /// {@return the same, with other candidates}
    public PageMentions on(Page better, List<Candidate> all) {
        return new PageMentions(better, all, evidence, references, groups, roles, relations, focus);
    }

    /// A page that is about nobody in particular.
    public PageMentions(
            Page page,
            List<Candidate> candidates,
            List<Evidence> evidence,
            List<Reference> references,
            List<Group> groups,
            List<RoleTold> roles,
            List<RelationTold> relations) {
        this(page, candidates, evidence, references, groups, roles, relations, List.of());
    }
}
