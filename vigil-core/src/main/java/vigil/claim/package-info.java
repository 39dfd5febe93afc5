/// Who did what to whom, according to one source: clauses, predicates with their slots, frames, composition, scopes, and the claims they give.
///
/// In: [vigil.mention.PageMentions]. Out: [PageClaims]. Acts are emitted from predicates only; no other page's knowledge enters.
@NullMarked
@DependsOn({"source", "language", "text", "time", "name", "mention"})
package vigil.claim;

import org.jspecify.annotations.NullMarked;
import vigil.DependsOn;
