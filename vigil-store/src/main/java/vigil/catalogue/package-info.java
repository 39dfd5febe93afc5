/// What can be built again from an archive: readings of pages, and the case files they touch.
///
/// In: captures and decisions. Out: case files, brought up to date by as little work as possible.
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
    "journal",
    "archive"
})
package vigil.catalogue;

import org.jspecify.annotations.NullMarked;

import vigil.DependsOn;
