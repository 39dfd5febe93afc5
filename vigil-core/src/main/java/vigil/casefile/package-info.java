/// One person, all sources: typing over the bundle, years, event identity, fusion, answers, status,
/// disagreements, gaps, corroboration, disclosure.
///
/// In: all pages' claims and the identities. Out: a [CaseFile].
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
    "journal"
})
package vigil.casefile;

import org.jspecify.annotations.NullMarked;

import vigil.DependsOn;
