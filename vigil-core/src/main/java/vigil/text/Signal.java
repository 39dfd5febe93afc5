package vigil.text;

/// One reason to take a block for article or for furniture of a kind.
///
/// @param part what it speaks for
/// @param weight how loudly: 100 decides by itself against the weight an article's paragraph brings
///   along
/// @param because a phrase for a reviewer
record Signal(Block.Part part, int weight, String because) {}
