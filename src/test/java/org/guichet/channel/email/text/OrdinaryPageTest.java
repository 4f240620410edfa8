package org.guichet.channel.email.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is read in one pass is what the tree says. */
class OrdinaryPageTest {

    private static final int PAGES = 30_000;

    /** Every rule of the pass has a piece here, and pieces that break it. */
    private static final String[] PIECES = {
        "<div>",
        "</div>",
        "<p>",
        "</p>",
        "<p class=x>",
        "<br>",
        "<br/>",
        "</br>",
        "<hr>",
        "<h1>",
        "</h1>",
        "</h2>",
        "<pre>\n",
        "</pre>",
        "<center>",
        "</center>",
        "<blockquote>",
        "</blockquote>",
        "<section>",
        "</section>",
        "<ul>",
        "</ul>",
        "<ol>",
        "</ol>",
        "<li>",
        "</li>",
        "<dl>",
        "</dl>",
        "<dt>",
        "<dd>",
        "</dd>",
        "<table>",
        "</table>",
        "<tbody>",
        "</tbody>",
        "<thead>",
        "<tr>",
        "</tr>",
        "<td>",
        "</td>",
        "<th>",
        "</th>",
        "<table><tr><td>",
        "</td></tr></table>",
        "<col>",
        "<colgroup>",
        "<caption>",
        "<td width=3 bgcolor='#fff'>",
        "<b>",
        "</b>",
        "<font face=\"a\" size=2>",
        "</font>",
        "<span>",
        "</span>",
        "<o:p>",
        "</o:p>",
        "<u/>",
        "<nobr>",
        "<span style='display:none'>",
        "<div style='DISPLAY: none'>",
        "<td hidden>",
        "<img alt='A map'>",
        "<img>",
        "<a href=http://a.example.org/x>",
        "<a href=\"https://example.org/?a=1&b=2\">",
        "<a name=top>",
        "</a>",
        "<a href=http://a.example.org/><b>here</b></a>",
        "<a href='mailto:a@example.org'>a@example.org</a>",
        "<html>",
        "</html>",
        "<head>",
        "</head>",
        "<body>",
        "</body>",
        "<body style='display:none'>",
        "<meta a=b>",
        "<title>A title</title>",
        "<title>",
        "<style>p{}</style>",
        "<script>if (a<b) '</p>'</script>",
        "<input>",
        "<form>",
        "</form>",
        "<script><!-- <script> </script>",
        "<iframe src=x>y</iframe>",
        "<select>",
        "<svg>",
        "<noscript>",
        "<textarea>",
        "<!-- said -->",
        "<!---->",
        "<!-->",
        "<!-- -- --!>",
        "<![if !x]>",
        "<![endif]>",
        "<?xml:namespace prefix=o />",
        "<!DOCTYPE html>",
        "<!doctype HTML PUBLIC \"-//W3C//DTD HTML 4.01//EN\">",
        "<![CDATA[x]]>",
        "</>",
        "</ x>",
        "<div class=gmail_quote>",
        "<div class='gmail_attr'>",
        "<span id=AppleMailSignature>",
        "<hr id=stopSpelling>",
        "<div style='border:none;border-top:solid #ccc 1pt'>",
        "<div name=quote>",
        "<p a='b\"c\" <d>",
        "<p\n=x>",
        "<p a<b>",
        "words",
        " more ",
        "\n",
        "\u00a0",
        "\u200b",
        "&amp;",
        "&nbsp;",
        "&eacute",
        "&#233;",
        "&notit;",
        "a < b",
        "<3",
        "&",
    };

    @Test
    void readsRandomPagesAsTheTreeDoes() {
        long inOnePass = IntStream.range(0, PAGES).filter(this::isReadInOnePass).count();

        assertThat(inOnePass).isGreaterThan(PAGES / 10);
    }

    private boolean isReadInOnePass(int number) {
        String page = page(new Random(number));
        Optional<ReadText> read = OrdinaryPage.read(page);
        read.ifPresent(text -> assertThat(text).as(page).isEqualTo(HtmlText.tree(page)));
        return read.isPresent();
    }

    /** A piece, then text, so that it is seen where the text goes. */
    private static String page(Random random) {
        StringBuilder page = new StringBuilder();
        for (int i = random.nextInt(30); i >= 0; i--) {
            page.append(PIECES[random.nextInt(PIECES.length)]);
            page.append(random.nextBoolean() ? "w" + i : "");
        }
        return page.toString();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Only words",
                "<html><head><title>T</title><style>p{}</style></head><body bgcolor=white><p>One<p>Two</body></html>\n",
                "<table><td>1<td>2<tr><th>3</table>",
                "<font><b>Loud <a href='https://example.org'><i>here</font></a></b> <p>and</i> there",
                "<ol><font><li>one</font><li>two</ol>",
                "<div><span style='display:none'>unseen</span><o:p></o:p>seen &amp; heard &lt;</div>",
                "<div class='gmail_attr'>On Monday Ann wrote:</div><blockquote>x</blockquote>",
            })
    void readsOrdinaryPagesInOnePass(String page) {
        assertThat(OrdinaryPage.read(page)).contains(HtmlText.tree(page));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<table>moved<tr><td>before",
                "<a href='https://example.org'><p>both</p></a>",
                "<div class=gmail_quote>x<blockquote>y</blockquote></div>",
                "<p>un<!-- ended",
                "<select><option>1</select>",
            })
    void leavesPagesThatMoveTheirWordsToTheTree(String page) {
        assertThat(OrdinaryPage.read(page)).isEmpty();
    }

    @ParameterizedTest
    @Timeout(60)
    @ValueSource(
            strings = {
                "<b>x</b>",
                "x<!-- y -->",
                "<p>x",
                "<td>",
                "<table><tr>",
                "<div>x</div>",
                "&nbsp;",
                "<font>",
                "</font>",
                "< ",
                "<li>x",
                "<style>x</style>",
                "<span hidden>x</span>",
            })
    void takesNoLongerForEachTagOfALongPage(String piece) {
        assertThat(OrdinaryPage.read("<a href=http://a.example.org/>" + piece.repeat(200_000)))
                .isEmpty();
        assertThat(OrdinaryPage.read(piece.repeat(200_000) + "<select>")).isEmpty();
    }

    @Test
    void saysNothingOfALinkWithoutWords() {
        assertThat(HtmlText.of("a<a href='https://example.org/'>\u200b</a>b")).isEqualTo("ab");
    }

    @Test
    void numbersItemsOfTheirListWhateverStandsBetween() {
        assertThat(HtmlText.of("<ol><font><li>one<li>two</font></ol>")).isEqualTo("1. one\n2. two");
        assertThat(HtmlText.tree("<ol><font><li>one<li>two</font></ol>").text()).isEqualTo("1. one\n2. two");
    }
}
