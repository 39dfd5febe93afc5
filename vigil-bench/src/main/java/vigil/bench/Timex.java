package vigil.bench;

/// An annotated expression of time.
///
/// @param start offset in the plain text, UTF-16 units, inclusive
/// @param end exclusive
/// @param value TIMEX3 value
record Timex(int start, int end, String value) {
    boolean overlaps(Timex other) {
        return start < other.end && other.start < end;
    }
}
