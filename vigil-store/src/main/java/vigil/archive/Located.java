package vigil.archive;

import vigil.journal.Chained;

/// An entry, and the file of lines in which it stands.
///
/// @param stem of that file's name, see [Stems]
record Located(Chained chained, String stem) {}
