package vigil.text;

import vigil.source.Capture;

/// What reading one document gave.
public sealed interface PageReading {
    /// A page. What of it could not be read is in the losses of its rendition.
    record Read(Page page) implements PageReading {}

    /// No page.
    ///
    /// @param reason one sentence to a person
    record Unreadable(Capture capture, String reason) implements PageReading {}
}
