/// Measurements: how often Vigil is wrong, and how fast it is. Never shipped.
///
/// In: labelled pages and generated archives. Out: scores and times, with the machine they were
/// taken on.
@NullMarked
@DependsOn({
    "source",
    "language",
    "text",
    "syntax",
    "time",
    "name",
    "mention",
    "claim",
    "identity",
    "casefile",
    "journal",
    "archive",
    "catalogue",
    "search",
    "cli"
})
package vigil.bench;

import org.jspecify.annotations.NullMarked;

import vigil.DependsOn;
