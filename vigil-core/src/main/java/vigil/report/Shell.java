package vigil.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.function.Consumer;

/// What every page of a report has: head, policy, style, skip link, footer.
///
/// The content security policy admits nothing but the style sheet that stands in the page, by its
/// digest: a page loads nothing, sends nothing and runs nothing, even if a source's text were
/// markup.
final class Shell {
    private static final String CSS = css();

    private Shell() {}

    /// {@return a whole document}
    ///
    /// @param moreCss rules of this page alone
    static String page(Words words, String title, String moreCss, Consumer<Html> body) {
        String css = CSS + moreCss;
        Html html =
                new Html()
                        .doctype()
                        .open(
                                "html",
                                "lang",
                                words.language(),
                                "dir",
                                Direction.of(words.say("how.passage.text")));
        html.open("head")
                .empty("meta", "charset", "utf-8")
                .empty(
                        "meta",
                        "http-equiv",
                        "Content-Security-Policy",
                        "content",
                        "default-src 'none'; style-src 'sha256-"
                                + digest(css)
                                + "'; base-uri 'none'; form-action 'none'")
                .empty("meta", "name", "viewport", "content", "width=device-width, initial-scale=1")
                .empty("meta", "name", "color-scheme", "content", "light dark")
                .empty("meta", "name", "referrer", "content", "no-referrer")
                .empty("meta", "name", "robots", "content", "noindex, nofollow")
                .element("title", title)
                .open("style")
                .stylesheet(css)
                .close("style")
                .close("head");
        html.open("body").element("a", words.say("skip"), "class", "skip", "href", "#main");
        body.accept(html);
        return html.close("body").close("html").toString();
    }

    private static String digest(String css) {
        try {
            byte[] sha =
                    MessageDigest.getInstance("SHA-256")
                            .digest(css.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(sha);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    private static String css() {
        try (InputStream in = Shell.class.getResourceAsStream("/vigil/report/report.css")) {
            if (in == null)
                throw new IllegalStateException(
                        "vigil/report/report.css is missing from the program: build it again");
            return "\n"
                    + new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n");
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read vigil/report/report.css", e);
        }
    }
}
