package vigil.text;

import java.util.List;
import java.util.Optional;

/// What a document says of itself outside its visible text.
///
/// @param title the article's title
/// @param publisher name of the site or publisher
/// @param author name of the author
/// @param language BCP 47 tag declared
/// @param summary its summary, often its first sentence
/// @param body the article's text as given for search engines
/// @param dates dates that may be that of publication, as written, most trustworthy first
record Metadata(
        Optional<String> title,
        Optional<String> publisher,
        Optional<String> author,
        Optional<String> language,
        Optional<String> summary,
        Optional<String> body,
        List<DateClaim> dates) {
    static final Metadata NONE =
            new Metadata(
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    List.of());

    Metadata {
        dates = List.copyOf(dates);
    }

    /// A date in metadata.
    ///
    /// @param written the date as written, most often with a time
    /// @param source where it stood, such as `article:published_time`
    /// @param trust higher is better: 60 and more means publication, less means a date of change or
    ///   of an unclear kind
    record DateClaim(String written, String source, int trust) {}
}
