/// From preserved bytes to readable text, with the way back kept.
///
/// In: a [vigil.source.Original]. Out: a [Page]: a [Rendition], its blocks, article told from
/// furniture, sentences of tokens with their readings. Every view made here carries an [OffsetMap]
/// to the original.
@NullMarked
@DependsOn({"source", "language"})
package vigil.text;

import org.jspecify.annotations.NullMarked;

import vigil.DependsOn;
