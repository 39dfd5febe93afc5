package vigil.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Media;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/// Reads a report as people do: by keyboard, on a phone, in the dark, on paper.
class ReportInBrowserTest {
    private static final List<Path> CHROMIUM =
            List.of(
                    Path.of("/usr/bin/chromium"),
                    Path.of("/usr/bin/chromium-browser"),
                    Path.of("/usr/bin/google-chrome"));

    /// Every text with too little contrast against what it stands on, by WCAG 2.2, 1.4.3.
    private static final String LOW_CONTRAST =
            """
            () => {
              const parse = c => { const m = c.match(/[\\d.]+/g).map(Number); return m.length < 4 ? [...m, 1] : m; };
              const light = c => { const f = v => { v /= 255; return v <= .03928 ? v / 12.92 : ((v + .055) / 1.055) ** 2.4; }; return .2126 * f(c[0]) + .7152 * f(c[1]) + .0722 * f(c[2]); };
              const ground = e => { for (; e; e = e.parentElement) { const c = parse(getComputedStyle(e).backgroundColor); if (c[3] > 0) return c; } return [255, 255, 255, 1]; };
              const found = [];
              for (const e of document.querySelectorAll('body *')) {
                if (e.closest('svg') || !e.checkVisibility() || ![...e.childNodes].some(n => n.nodeType === 3 && n.data.trim())) continue;
                const s = getComputedStyle(e), a = light(parse(s.color)), b = light(ground(e));
                const ratio = (Math.max(a, b) + .05) / (Math.min(a, b) + .05), size = parseFloat(s.fontSize);
                const large = size >= 24 || (size >= 18.66 && s.fontWeight >= 700);
                if (ratio < (large ? 3 : 4.5)) found.push(`${e.tagName}.${e.className} ${ratio.toFixed(2)}: ${e.textContent.trim().slice(0, 40)}`);
              }
              return found;
            }
            """;

    /// Elements that reach beyond the window, those inside a scrolling one left out.
    private static final String TOO_WIDE =
            """
            () => document.documentElement.scrollWidth <= innerWidth ? [] :
              [...document.querySelectorAll('body *')].filter(e => e.getBoundingClientRect().right > innerWidth + 1).map(e => `${e.tagName}.${e.className} ${e.textContent.trim().slice(0, 40)}`)
            """;

    private static final String FOCUS =
            "() => { const e = document.activeElement; return e === document.body ? '' :"
                    + " (e.getAttribute('href') || e.id || e.tagName); }";

    @TempDir private static Path folder;

    private static Playwright playwright;
    private static Browser browser;
    private static Path index;
    private static Path richest;

    @BeforeAll
    static void build_a_report_and_open_a_browser() throws IOException, InterruptedException {
        Path chromium = CHROMIUM.stream().filter(Files::isExecutable).findFirst().orElse(null);
        assumeTrue(
                chromium != null,
                "no Chromium in "
                        + CHROMIUM
                        + ": install the package chromium to have reports read in a browser");
        Path examples =
                Files.isDirectory(Path.of("examples"))
                        ? Path.of("examples")
                        : Path.of("../examples");
        run(
                "build",
                examples.resolve("four").toString(),
                examples.resolve("swap").toString(),
                "--out",
                folder.resolve("out").toString());
        index = folder.resolve("out/index.html");
        try (Stream<Path> cases = Files.list(folder.resolve("out/cases"))) {
            List<Path> all = new ArrayList<>(cases.sorted().toList());
            richest = all.getFirst();
            for (Path one : all) if (Files.size(one) > Files.size(richest)) richest = one;
        }
        playwright =
                Playwright.create(
                        new Playwright.CreateOptions()
                                .setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser =
                playwright
                        .chromium()
                        .launch(
                                new BrowserType.LaunchOptions()
                                        .setExecutablePath(chromium)
                                        .setArgs(List.of("--no-sandbox", "--disable-gpu")));
    }

    @AfterAll
    static void close() {
        if (playwright != null) playwright.close();
    }

    @Test
    void every_mark_of_the_timeline_is_reached_by_keyboard_and_shows_its_words() {
        try (Page page = open(richest, 1100)) {
            Set<String> reached = new LinkedHashSet<>();
            page.keyboard().press("Tab");
            assertThat(page.evaluate(FOCUS)).isEqualTo("#main");
            Object shown = null;
            for (int i = 0; i < 3000; i++) {
                page.keyboard().press("Tab");
                String focus = (String) page.evaluate(FOCUS);
                if (focus.isEmpty()) break;
                reached.add(focus);
                if (shown == null && page.locator("a.mark:focus").count() > 0) {
                    shown =
                            page.locator(".said")
                                    .evaluateAll(
                                            "all => all.filter(e => e.checkVisibility()).map(e =>"
                                                    + " e.id)");
                    assertThat(shown).isEqualTo(List.of("says-" + focus.substring(1)));
                }
            }

            @SuppressWarnings("unchecked")
            var marks =
                    (List<String>)
                            page.locator("svg.wide a.mark")
                                    .evaluateAll("all => all.map(e => e.getAttribute('href'))");
            assertThat(marks).isNotEmpty();
            assertThat(reached).containsAll(marks);
        }
    }

    @Test
    void the_focus_is_always_seen() {
        try (Page page = open(richest, 1100)) {
            for (int i = 0; i < 40; i++) {
                page.keyboard().press("Tab");
                assertThat(
                                (Boolean)
                                        page.evaluate(
                                                "() => { const e = document.activeElement; return"
                                                    + " getComputedStyle(e).outlineStyle !== 'none'"
                                                    + " || e.matches('a.mark') }"))
                        .isTrue();
            }
        }
    }

    @Test
    void nothing_is_wider_than_a_phone() {
        for (Path file : List.of(index, richest))
            try (Page page = open(file, 360)) {
                assertThat((List<?>) page.evaluate(TOO_WIDE)).as(file.toString()).isEmpty();
                page.evaluate(
                        "() => document.querySelectorAll('details').forEach(d => d.open = true)");
                assertThat((List<?>) page.evaluate(TOO_WIDE)).as(file + " unfolded").isEmpty();
            }
    }

    @Test
    void text_has_contrast_in_the_light_and_in_the_dark() {
        for (Path file : List.of(index, richest))
            for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK))
                try (Page page = open(file, 1100)) {
                    page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
                    page.evaluate(
                            "() => document.querySelectorAll('details').forEach(d => d.open ="
                                    + " true)");

                    assertThat((List<?>) page.evaluate(LOW_CONTRAST))
                            .as(file + " " + scheme)
                            .isEmpty();
                }
    }

    @Test
    void paper_shows_what_is_folded_on_the_screen() {
        try (Page page = open(richest, 1100)) {
            page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));

            assertThat(
                            (Boolean)
                                    page.evaluate(
                                            "() => [...document.querySelectorAll('.why"
                                                    + " .tellings')].every(e =>"
                                                    + " e.getBoundingClientRect().height > 5)"))
                    .isTrue();
            assertThat(page.locator("svg.wide").isVisible()).isTrue();
            assertThat(page.locator(".bar").isVisible()).isFalse();
            assertThat(page.pdf()).hasSizeGreaterThan(5000);
        }
    }

    @Test
    void each_sentence_tells_on_demand_what_became_of_it() {
        try (Page page = open(richest, 1100)) {
            assertThat(page.locator(".did").first().isVisible()).isFalse();

            page.locator("#show-reading").check();

            assertThat(page.locator(".did").first().isVisible()).isTrue();
        }
    }

    @Test
    void a_link_into_folded_furniture_or_text_shows_its_target() {
        try (Page page = open(richest, 1100)) {
            page.locator("tr.line .chips a").first().click();

            assertThat(page.locator("mark:target"))
                    .satisfies(mark -> assertThat(mark.isVisible()).isTrue());
        }
    }

    private static Page open(Path file, int width) {
        Page page = browser.newPage(new Browser.NewPageOptions().setViewportSize(width, 800));
        String address = file.toUri().toString();
        List<String> loaded = new ArrayList<>();
        List<String> complaints = new ArrayList<>();
        page.onRequest(request -> loaded.add(request.url()));
        page.onConsoleMessage(message -> complaints.add(message.text()));
        page.navigate(address);
        assertThat(loaded).as("what the page loads").containsExactly(address);
        assertThat(complaints).as("what the browser complains of").isEmpty();
        return page;
    }

    /// The command as a person starts it, in a process of its own.
    private static void run(String... arguments) throws IOException, InterruptedException {
        List<String> command =
                new ArrayList<>(
                        List.of(
                                ProcessHandle.current().info().command().orElse("java"),
                                "-XX:+UseSerialGC",
                                "-cp",
                                System.getProperty("java.class.path"),
                                "vigil.cli.Main"));
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isZero();
    }
}
