/// What a language knows, as data: one folder a language, dictionaries behind one interface.
///
/// In: folders of tab-separated tables and morfologik dictionaries. Out: [LanguagePack]s, asked for
/// a [Table] or for the [Reading]s of a form, and a detector built from the packs. Adding a
/// language adds a folder, no code.
@NullMarked
@DependsOn({})
package vigil.language;

import org.jspecify.annotations.NullMarked;

import vigil.DependsOn;
