package vigil.mention;

import java.util.List;

/// The people whom a page names several at once.
///
/// @param lists those named one by one, in reading order
/// @param families those named by their family name in the plural
record Gathered(List<Group> lists, FamilyPlurals families) {}
