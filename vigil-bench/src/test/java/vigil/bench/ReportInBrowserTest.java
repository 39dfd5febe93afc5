package vigil.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Media;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
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

    /// Every pair of marks of the drawing that is shown of which one covers a part of the other.
    private static final String COVERED =
            """
            () => {
              const shown = [...document.querySelectorAll('svg.timeline')].find(e => e.checkVisibility());
              const marks = [...shown.querySelectorAll('a.mark')].map(a => ({ name: a.getAttribute('href'), box: a.querySelector('.shape').getBoundingClientRect() }));
              const found = [];
              marks.forEach((a, i) => marks.slice(i + 1).forEach(b => {
                if (a.box.left < b.box.right - 1 && b.box.left < a.box.right - 1 && a.box.top < b.box.bottom - 1 && b.box.top < a.box.bottom - 1) found.push(a.name + ' ' + b.name);
              }));
              return marks.length < 20 ? ['only ' + marks.length + ' marks'] : found;
            }
            """;

    /// How far the words of a description begin from its label, in pixels: each distance once.
    private static final String FAR_FROM_LABEL =
            """
            () => [...new Set([...document.querySelectorAll('.origin dd')].map(dd => {
              const words = document.createRange();
              words.selectNodeContents(dd);
              const label = dd.parentElement.querySelector('dt').getBoundingClientRect();
              return Math.round(words.getBoundingClientRect().left - label.left);
            }))]
            """;

    private static final String COURIER =
            """
            <!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>Poet jailed</title>
            <meta property="article:published_time" content="2023-04-18"><meta property="og:site_name" content="Levant Courier"></head>
            <body><article><h1>Poet Samir Qandouri jailed for five years in Tal Rimah</h1>
            <p>Samir Qandouri (سمير القندوري), a poet and teacher, was arrested on 3 March 2023 in Tal Rimah. On 17 April 2023 a court sentenced him to five years in prison.</p>
            <p>His lawyer asked the prosecutor on 20 March 2023 to let a doctor see him.</p></article></body></html>
            """;

    private static final String SAHIFA =
            """
            <!DOCTYPE html><html lang="ar" dir="rtl"><head><meta charset="utf-8"><title>الحكم على الشاعر سمير القندوري بالسجن خمس سنوات</title>
            <meta property="article:published_time" content="2023-04-19"><meta property="og:site_name" content="صحيفة الوادي"></head>
            <body><article><h1>الحكم على الشاعر سمير القندوري بالسجن خمس سنوات</h1>
            <p>اعتقلت قوات الأمن الشاعر سمير القندوري (Samir Qandouri) في 3 مارس 2023 في تل الريمة. وفي 17 أبريل 2023 حكمت عليه المحكمة بالسجن خمس سنوات.</p></article></body></html>
            """;

    @TempDir private static Path folder;

    private static Playwright playwright;
    private static Browser browser;
    private static Path index;
    private static Path richest;
    private static Path abroad;
    private static Path crowded;

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
        abroad = Files.createDirectory(folder.resolve("abroad"));
        Files.writeString(abroad.resolve("courier.html"), COURIER);
        Files.writeString(abroad.resolve("sahifa.html"), SAHIFA);
        Files.writeString(abroad.resolve("chronology.txt"), chronology());
        run("build", abroad.toString(), "--out", folder.resolve("far").toString());
        abroad = folder.resolve("far/cases/samir-qandouri.html");
        crowded = folder.resolve("far/cases/milo-tarsen.html");
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
    void a_printed_case_has_its_quotations_with_their_sources_on_every_page() throws IOException {
        try (Page page = open(abroad, 1100);
                PDDocument printed = Loader.loadPDF(page.pdf())) {
            String text = new PDFTextStripper().getText(printed).replaceAll("\\s+", " ");

            assertThat(text)
                    .contains("Samir Qandouri", "Timeline", "What happened", "Sources")
                    .contains("was arrested on 3 March 2023 in Tal Rimah” 1.", "Levant Courier")
                    .contains("It is in Arabic, which is not read")
                    .doesNotContain("Why this line stands here", "Point at a mark");
            for (int i = 1; i <= printed.getNumberOfPages(); i++) {
                var one = new PDFTextStripper();
                one.setStartPage(i);
                one.setEndPage(i);
                assertThat(one.getText(printed)).as("page " + i).isNotBlank();
            }
        }
    }

    @Test
    void words_that_run_from_right_to_left_do_so_and_stay_beside_their_labels() {
        for (int width : List.of(360, 1100))
            try (Page page = open(abroad, width)) {
                var text = page.locator(".text:lang(ar)");

                assertThat(text.evaluate("e => getComputedStyle(e).direction")).isEqualTo("rtl");
                assertThat(text.locator("p").first().evaluate("e => getComputedStyle(e).direction"))
                        .isEqualTo("rtl");
                assertThat((List<?>) page.evaluate(FAR_FROM_LABEL)).hasSize(1);
                assertThat((List<?>) page.evaluate(TOO_WIDE)).isEmpty();
            }
    }

    @Test
    void no_mark_of_a_crowded_timeline_covers_another() {
        for (int width : List.of(360, 1100))
            try (Page page = open(crowded, width)) {
                assertThat((List<?>) page.evaluate(COVERED)).as("at " + width).isEmpty();
            }
    }

    @Test
    void whatever_is_folded_opens_by_keyboard() {
        try (Page page = open(abroad, 1100)) {
            int folded = page.locator("summary").count();
            Set<Object> opened = new LinkedHashSet<>();
            for (int i = 0; i < 300 && opened.size() < folded; i++) {
                page.keyboard().press("Tab");
                if (page.locator("summary:focus").count() == 0) continue;
                page.keyboard().press("Enter");
                opened.add(
                        page.evaluate(
                                "() => [...document.querySelectorAll('summary')]"
                                        + ".indexOf(document.activeElement)"));
            }

            assertThat(opened).hasSize(folded);
            assertThat(page.locator("details[open]").count()).isEqualTo(folded);
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

    /// Many acts close to each other, on days, in months and in years.
    private static String chronology() {
        List<String> told =
                List.of(
                        "On %s a court remanded Milo Tarsen in custody.",
                        "Milo Tarsen was transferred to another prison on %s.",
                        "On %s Milo Tarsen was placed in a punishment cell.",
                        "Milo Tarsen began a hunger strike on %s.",
                        "In %s Milo Tarsen was taken to hospital.");
        StringBuilder text =
                new StringBuilder(
                        "Chronology: Milo Tarsen\n\n1 June 2023. Milo Tarsen, a journalist from"
                                + " Velburg, was arrested on 3 March 2021.\n");
        LocalDate day = LocalDate.of(2021, 3, 5);
        for (int i = 0; i < 45; i++) {
            String sentence = told.get(i % told.size());
            String pattern = sentence.startsWith("In ") ? "MMMM yyyy" : "d MMMM yyyy";
            String date = day.format(DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH));
            text.append('\n').append(sentence.formatted(date)).append('\n');
            day = day.plusDays(i % 4 * 5);
        }
        return text.toString();
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
