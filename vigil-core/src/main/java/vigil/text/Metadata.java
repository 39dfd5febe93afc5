package vigil.text;

import java.util.List;
import java.util.Optional;

/// What a document says of itself outside its visible text.
///
/// @param title the article's title
/// @param publisher name of the site or publisher
/// @param author name of the author
/// @param language BCP 47 tag declared
/// @param url canonical address
/// @param dates dates that may be that of publication, most trustworthy first
record Metadata(
        Optional<String> title,
        Optional<String> publisher,
        Optional<String> author,
        Optional<String> language,
        Optional<String> url,
        List<DateClaim> dates) {
    static final Metadata NONE = new Metadata(
            Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), List.of());

    Metadata {
        dates = List.copyOf(dates);
    }

    /// A date in metadata.
    ///
    /// @param edtf the day, month or year
    /// @param source where it stood, such as `article:published_time`
    /// @param trust higher is better; a date of change is worth less than one of publication
    record DateClaim(String edtf, String source, int trust) {}
}
