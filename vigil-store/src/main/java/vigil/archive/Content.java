package vigil.archive;

import vigil.journal.Chained;
import vigil.journal.Json;

/// What an archive holds of an entry's content.
public sealed interface Content {
    /// The content is there and has the digest that its entry names.
    ///
    /// @param json its first members are `salt` and `kind`
    record Present(Json json) implements Content {}

    /// The content was erased, as the law demanded.
    ///
    /// @param tombstone the entry that erased it
    /// @param reason why, in the words of the person who did
    record Erased(Chained tombstone, String reason) implements Content {}

    /// The content is not there, or is not what its entry names.
    ///
    /// @param reason a sentence that names the file
    record Damaged(String reason) implements Content {}
}
