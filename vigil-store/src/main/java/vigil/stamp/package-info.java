/// What vouches for an archive from outside: the text of its heads, signatures of it, and stamps of
/// time authorities.
///
/// In: heads, keys, answers of authorities. Out: bytes to keep in files of their own, which other
/// programs check too, and whether they are what they should be. No file of an archive is opened
/// here.
@NullMarked
@DependsOn({"source", "journal"})
package vigil.stamp;

import org.jspecify.annotations.NullMarked;

import vigil.DependsOn;
