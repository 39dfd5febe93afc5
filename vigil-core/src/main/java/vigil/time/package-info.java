/// When: dates as sources tell them, and what can be reasoned from them.
///
/// In: sentences of words. Out: date expressions as written, [EventDate]s resolved from them,
/// durations, and intervals narrowed by constraints.
@NullMarked
@DependsOn({"source", "language", "text"})
package vigil.time;

import org.jspecify.annotations.NullMarked;

import vigil.DependsOn;
