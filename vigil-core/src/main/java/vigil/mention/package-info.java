/// Who, exactly as written: candidates for names with the evidence for what they name, references,
/// groups, roles and relations.
///
/// In: a [vigil.text.Page]. Out: [PageMentions]. One page each; what a candidate is called to be
/// over all pages is settled in `casefile`.
@NullMarked
@DependsOn({"source", "language", "text", "time", "name"})
package vigil.mention;

import org.jspecify.annotations.NullMarked;

import vigil.DependsOn;
