package org.guichet.channel.email.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class ReadableTextTest {

    @Test
    void keepsParagraphsAndBreaks() {
        assertThat(HtmlText.of("<div>One</div><div><br></div><div>Two<br>Three</div><p>Four</p>\n <p> Five\n six </p>"))
                .isEqualTo("One\n\nTwo\nThree\n\nFour\n\nFive six");
    }

    @Test
    void keepsListsTablesAndLinks() {
        assertThat(HtmlText.of("<ul><li>a</li><li>b</li></ul><ol><li>c</li><li>d</li></ol>"))
                .isEqualTo("- a\n- b\n\n1. c\n2. d");
        assertThat(HtmlText.of("<table><tr><th>N°</th><td>12</td></tr><tr><td></td><td>x</td></tr></table>"))
                .isEqualTo("N° | 12\nx");
        assertThat(HtmlText.of(
                        "<a href='https://example.org/a'>ici</a> <a href='https://example.org/'>example.org</a>"))
                .isEqualTo("ici <https://example.org/a> example.org");
    }

    @Test
    void marksQuotationsAsPlainMailDoes() {
        assertThat(HtmlText.of("Oui<blockquote>Un<blockquote>Deux</blockquote>Trois</blockquote>Fin"))
                .isEqualTo("Oui\n>\n> Un\n>>\n>> Deux\n>\n> Trois\n\nFin");
    }

    @Test
    void showsNothingHidden() {
        assertThat(HtmlText.of(
                        "<style>x</style><script>y</script><div style='display: none'>z<p>z</p></div>seen<!-- no -->"))
                .isEqualTo("seen");
    }

    @Test
    @Timeout(60)
    void survivesDeepAndBrokenHtml() {
        assertThat(HtmlText.of("<div>".repeat(100_000) + "bottom")).contains("bottom");
        assertThat(HtmlText.of("<table><tr><td>".repeat(20_000) + "cell")).contains("cell");
        assertThat(HtmlText.of("<p>a<b>b<i>c</p></b>d<")).contains("a", "d");
    }

    @Test
    void joinsFlowedLines() {
        assertThat(Flowed.unwrap("One \ntwo\n> quoted \n> on\n-- \nSig", false))
                .isEqualTo("One two\n> quoted on\n-- \nSig");
        assertThat(Flowed.unwrap("dé \nlai", true)).isEqualTo("délai");
        assertThat(Flowed.unwrap(" >not quoted", false)).isEqualTo(">not quoted");
    }
}
