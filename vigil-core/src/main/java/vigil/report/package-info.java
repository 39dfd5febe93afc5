/// Every way out of a case file.
///
/// In: a disclosed [vigil.casefile.CaseFile]. Out: JSON, HTML and other shapes.
@NullMarked
@DependsOn({"source", "text", "time", "mention", "claim", "casefile"})
package vigil.report;

import org.jspecify.annotations.NullMarked;
import vigil.DependsOn;
