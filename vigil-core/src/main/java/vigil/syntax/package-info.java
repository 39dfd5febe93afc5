/// How the words of a sentence hang together: groups around nouns and verbs, clauses, and who does
/// what to whom in grammar's terms.
///
/// In: a [vigil.text.Page] whose tokens carry readings, and the date expressions found in it. Out:
/// a [PageSyntax]. Shallow on purpose: what a rule of one pass cannot decide stays open (a
/// prepositional group may hang on the verb and on the noun before it), and the frames of `claim`
/// choose.
@NullMarked
@DependsOn({"source", "language", "text", "time"})
package vigil.syntax;

import org.jspecify.annotations.NullMarked;

import vigil.DependsOn;
