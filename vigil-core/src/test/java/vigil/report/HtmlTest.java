package vigil.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class HtmlTest {
    @Test
    void text_never_becomes_markup() {
        String html = new Html().element("p", "<script>alert('x')</script> & \"more\"").toString();

        assertThat(html)
                .isEqualTo(
                        "<p>&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt; &amp;"
                                + " &quot;more&quot;</p>\n");
    }

    @Test
    void an_attribute_cannot_be_left() {
        String html = new Html().element("a", "x", "title", "\" onclick=\"alert(1)").toString();

        assertThat(html).isEqualTo("<a title=\"&quot; onclick=&quot;alert(1)\">x</a>");
    }

    @Test
    void marks_that_reorder_text_are_shown_by_number() {
        String html = new Html().element("p", "a\u202Eb\u2066c", "title", "x\u202Ey").toString();

        assertThat(html)
                .doesNotContain("\u202E", "\u2066")
                .contains("U+202E", "U+2066", "title=\"x[U+202E]y\"");
    }

    @Test
    void marks_of_direction_that_arabic_and_hebrew_need_are_kept() {
        assertThat(new Html().element("p", "a\u200Fb\u200Ec").toString())
                .contains("a\u200Fb\u200Ec");
    }

    @Test
    void what_no_document_may_hold_is_replaced() {
        String html =
                new Html().element("p", "a\u0000b\uD800c\uFFFFd\u0085e \uD83D\uDE00").toString();

        assertThat(html).isEqualTo("<p>a\uFFFDb\uFFFDc\uFFFDd\uFFFDe \uD83D\uDE00</p>\n");
    }
}
