/// Who did what to whom, according to one source: predicates with their slots, frames, composition,
/// scopes, and the claims they give.
///
/// In: [vigil.mention.PageMentions] and a [vigil.syntax.PageSyntax]. Out: [PageClaims]. Acts are
/// emitted from predicates only; no other page's knowledge enters. Read [ClaimReader] first, then
/// [Frame], then [PredicateFinder] and [Telling].
@NullMarked
@DependsOn({"source", "language", "text", "time", "name", "syntax", "mention"})
package vigil.claim;

import org.jspecify.annotations.NullMarked;

import vigil.DependsOn;
