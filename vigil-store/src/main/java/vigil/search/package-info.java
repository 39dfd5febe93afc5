/// Full text search over passages of preserved pages.
///
/// In: pages that were read, and a query. Out: passages, counts a facet, in a total order.
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
    "casefile"
})
package vigil.search;

import org.jspecify.annotations.NullMarked;

import vigil.DependsOn;
