/// The precious folder: originals in WARC, renditions, the journal on disk, and the check of them.
///
/// In: payloads and entries. Out: the same, byte for byte, or a sentence that says what is wrong.
@NullMarked
@DependsOn({"source", "text", "journal", "stamp"})
package vigil.archive;

import org.jspecify.annotations.NullMarked;

import vigil.DependsOn;
