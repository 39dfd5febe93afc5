/// Full text search over passages of preserved pages.
///
/// In: pages that were read, and a query. Out: documents with the passages that answer, counts a
/// facet, in a total order. A query means the same in every language: words are compared by the
/// dictionary forms of the packs, names by how they sound.
@NullMarked
@DependsOn({
    "source",
    "language",
    "text",
    "time",
    "name",
    "mention",
    "claim",
    "identity",
    "casefile",
    "journal"
})
package vigil.search;

import org.jspecify.annotations.NullMarked;

import vigil.DependsOn;
