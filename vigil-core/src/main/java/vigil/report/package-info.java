/// Every way out of a case file.
///
/// In: a disclosed [vigil.casefile.CaseFile]. Out: JSON, HTML and other shapes. Every word that a
/// report adds of its own is data of a language pack (`report/words.tsv`).
@NullMarked
@DependsOn({"source", "language", "text", "time", "mention", "claim", "casefile"})
package vigil.report;

import org.jspecify.annotations.NullMarked;

import vigil.DependsOn;
