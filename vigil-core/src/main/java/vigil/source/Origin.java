package vigil.source;

import java.net.URI;

/// Where a payload came from.
public sealed interface Origin {
    /// Fetched from an address.
    record Fetched(URI address) implements Origin {}

    /// Handed over as a file.
    ///
    /// @param path as the person gave it, with `/` between folders
    record Handed(String path) implements Origin {}

    /// A member of a container such as a ZIP.
    ///
    /// @param container where the container came from
    /// @param path the member's name inside it, as written there
    record Member(Origin container, String path) implements Origin {}

    /// {@return the path or address as a person would write it; members follow their container
    /// after a `!`}
    default String written() {
        return switch (this) {
            case Fetched(var address) -> address.toString();
            case Handed(var path) -> path;
            case Member(var container, var path) -> container.written() + "!" + path;
        };
    }
}
