/// Which mentions are one person: blocking, pair scores with reasons, clusters; decisions of people
/// outrank scores.
///
/// In: all pages' mentions. Out: [Identities].
@NullMarked
@DependsOn({"source", "language", "text", "name", "mention"})
package vigil.identity;

import org.jspecify.annotations.NullMarked;

import vigil.DependsOn;
