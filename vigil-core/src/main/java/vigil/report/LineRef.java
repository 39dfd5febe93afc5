package vigil.report;

/// A line of a case page, as passages link back to it.
///
/// @param id of its element: `act-3`
/// @param label as printed: `3`, `R1`, `D2`
/// @param words what it says, in a few words
record LineRef(String id, String label, String words) {}
