/// Names: parsing, scripts, transliteration, press spellings, inflection, the sound-like spelling
/// key, and the score of a pair with its reasons.
///
/// In: the words of a name and their language. Out: parsed names, spelling keys, symmetric pair
/// scores that list their reasons.
@NullMarked
@DependsOn({"source", "language", "text"})
package vigil.name;

import org.jspecify.annotations.NullMarked;

import vigil.DependsOn;
