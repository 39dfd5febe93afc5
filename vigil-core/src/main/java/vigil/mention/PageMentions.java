package vigil.mention;

import java.util.List;
import vigil.text.Page;

/// Who and what one page names, with the reasons, and what stands for whom.
///
/// @param page the page, read
/// @param candidates in reading order
/// @param evidence in reading order of the candidates
/// @param references in reading order
/// @param groups in reading order
/// @param roles in reading order
/// @param relations in reading order
public record PageMentions(
        Page page,
        List<Candidate> candidates,
        List<Evidence> evidence,
        List<Reference> references,
        List<Group> groups,
        List<RoleTold> roles,
        List<RelationTold> relations) {
    public PageMentions {
        candidates = List.copyOf(candidates);
        evidence = List.copyOf(evidence);
        references = List.copyOf(references);
        groups = List.copyOf(groups);
        roles = List.copyOf(roles);
        relations = List.copyOf(relations);
    }
}
