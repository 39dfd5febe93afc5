package vigil.text;

import java.util.List;

/// A block as a converter cuts it, before anybody has decided whether it is article or furniture.
///
/// @param start offset in the rendition, UTF-16 units, inclusive
/// @param end exclusive, no blank at either end
/// @param shape what it is by its markup or form
/// @param linkedChars how many of its characters stand in links
/// @param reach index of the first block that a heading here no longer speaks for
/// @param signals what the medium itself says about it
record RawBlock(
        int start, int end, Block.Shape shape, int linkedChars, int reach, List<Signal> signals) {
    RawBlock {
        signals = List.copyOf(signals);
    }

    int length() {
        return end - start;
    }
}
