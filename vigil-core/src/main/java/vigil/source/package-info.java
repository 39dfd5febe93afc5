/// The bytes as they came, and proof that they have not changed.
///
/// In: files, members of containers, fetched pages. Out: an [Original], described by its [Capture].
/// No network, no SQL, no reading.
@NullMarked
@DependsOn({})
package vigil.source;

import org.jspecify.annotations.NullMarked;

import vigil.DependsOn;
