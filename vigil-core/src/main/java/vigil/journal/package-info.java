/// The decisions of people: append-only, hash-chained entries.
///
/// In: what a person decides. Out: entries that the casefile replays.
@NullMarked
@DependsOn({"source", "text", "time", "mention", "claim"})
package vigil.journal;

import org.jspecify.annotations.NullMarked;

import vigil.DependsOn;
