package vigil.archive;

import vigil.source.Origin;

import java.net.URI;
import java.net.URISyntaxException;

/// The address of what was added, as WARC records name it: of a page its own, of a file `file:///`
/// and the path as the person gave it, of a member of a container the container's with the path
/// inside behind `#`.
final class Targets {
    private Targets() {}

    static URI of(Origin origin) {
        String inside = "";
        Origin outer = origin;
        while (outer instanceof Origin.Member(var container, var path)) {
            inside = inside.isEmpty() ? path : path + "!" + inside;
            outer = container;
        }
        try {
            return switch (outer) {
                case Origin.Fetched(var address) ->
                        inside.isEmpty()
                                ? address
                                : new URI(
                                        address.getScheme(),
                                        address.getSchemeSpecificPart(),
                                        inside);
                case Origin.Handed(var path) ->
                        URI.create(
                                new URI(
                                                "file",
                                                "",
                                                "/" + path.replaceFirst("^/+", ""),
                                                null,
                                                inside.isEmpty() ? null : inside)
                                        .toASCIIString());
                case Origin.Member _ -> throw new IllegalStateException("taken off above");
            };
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException(
                    "\"%s\" cannot be written as an address".formatted(origin.written()), e);
        }
    }
}
