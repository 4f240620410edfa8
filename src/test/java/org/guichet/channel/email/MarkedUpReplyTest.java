package org.guichet.channel.email;

import static org.assertj.core.api.Assertions.assertThat;

import org.guichet.cases.Quoted;
import org.guichet.cases.QuotedKind;
import org.guichet.submission.Submission;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** HTML mail: what programs write around earlier messages says where they begin, in languages that no table knows. */
@Timeout(60)
class MarkedUpReplyTest {

    private static final String HEAD = "From: Aino Virtanen <aino@example.net>\nTo: support@example.org\n"
            + "Subject: VS: Lasku\nContent-Type: text/html; charset=utf-8\n\n";

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    Gmail               | <div class="gmail_quote"><div class="gmail_attr">ti 3.3.2026 klo 10.12 Palvelu sanoi:<br></div><blockquote class="gmail_quote">Vanha</blockquote></div>
                    Gmail, no quotation | <div class="gmail_quote">Palvelu, 3.3.2026<br>Vanha</div>
                    Thunderbird         | <div class="moz-cite-prefix">Palvelu sanoi 3.3.2026</div><blockquote type="cite">Vanha</blockquote>
                    Outlook, desktop    | <div style="border:none;border-top:solid #E1E1E1 1.0pt;padding:3.0pt 0cm 0cm 0cm"><p><b>Kirjoittaja:</b> P<br><b>Aika:</b> 3.3.<br><b>Otsake:</b> L</p></div><p>Vanha</p>
                    Outlook, web        | <div id="appendonsend"></div><hr><div id="divRplyFwdMsg"><b>Kirjoittaja:</b> P</div><div>Vanha</div>
                    Outlook, old        | <div class="OutlookMessageHeader" lang="fi"><b>Kirjoittaja:</b> P</div><div>Vanha</div>
                    Outlook for Mac     | <span id="OLK_SRC_BODY_SECTION"><div>Kirjoittaja: P</div><div>Vanha</div></span>
                    Outlook, new        | <div id="mail-editor-reference-message-container"><div>Vanha</div></div>
                    Yahoo               | <div class="yahoo_quoted"><div>Palvelu sanoi</div><div>Vanha</div></div>
                    GMX                 | <div name="quote" style="border-left:2px solid #C3D9E5"><div>Palvelu</div>Vanha</div>
                    Zimbra              | <hr id="zwchr" data-marker="__DIVIDER__"><div data-marker="__HEADERS__">Palvelu</div><div data-marker="__QUOTED_TEXT__">Vanha</div>
                    Proton              | <div class="protonmail_quote">Palvelu sanoi<blockquote>Vanha</blockquote></div>
                    Apple Mail          | <div><blockquote type="cite"><div>Palvelu sanoi</div><div>Vanha</div></blockquote></div>
                    """)
    void endsWhereTheProgramSaysThatTheEarlierMessageBegins(String program, String earlier) {
        Submission mail =
                Mails.submission(HEAD + "<html><body><div>Lasku on väärä.</div>" + earlier + "</body></html>");
        assertThat(mail.narrative()).as(program).isEqualTo("Lasku on väärä.");
        assertThat(mail.text()).contains("Vanha");
        assertThat(mail.quoted()).extracting(Quoted::kind).containsOnly(QuotedKind.HISTORY);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<div class=\"gmail_signature\">Aino<br>Yritys Oy</div>",
                "<div id=\"Signature\"><p>Aino</p></div>",
                "<div id=\"ms-outlook-mobile-signature\">Hanki Outlook</div>",
                "<div class=\"moz-signature\">Aino</div>",
                "<div data-marker=\"__SIG_PRE__\">Aino</div>",
                "<div class=\"protonmail_signature_block\">Aino</div>"
            })
    void takesForASignatureWhatTheProgramCallsOne(String signature) {
        Submission mail =
                Mails.submission(HEAD + "<div>Lasku on väärä.</div>" + signature + "<div>Vastatkaa pian.</div>");
        assertThat(mail.narrative()).isEqualTo("Lasku on väärä.\n\nVastatkaa pian.");
        assertThat(mail.quoted()).extracting(Quoted::kind).containsExactly(QuotedKind.SIGNATURE);
    }

    @Test
    void keepsAnswersBetweenTheQuotationsOfGmail() {
        Submission mail = Mails.submission(HEAD + "<div>Vastaukset alla.</div><div class=\"gmail_quote\">"
                + "<div class=\"gmail_attr\">Palvelu sanoi:</div><blockquote class=\"gmail_quote\">Milloin?</blockquote>"
                + "<div>Eilen.</div><blockquote class=\"gmail_quote\">Missä?</blockquote><div>Turussa.</div></div>");
        assertThat(mail.narrative()).isEqualTo("Vastaukset alla.\n\nEilen.\n\nTurussa.");
    }

    @Test
    void keepsAMailThatIsAllInsideAQuotationMark() {
        Submission mail = Mails.submission(HEAD + "<div class=\"gmail_quote\">Lasku on väärä.</div>");
        assertThat(mail.narrative()).isEqualTo("Lasku on väärä.");
    }

    @Test
    void doesNotTakeADrawnLineForAnEarlierMessage() {
        Submission mail = Mails.submission(HEAD + "<div>Lasku on väärä.</div>"
                + "<div style=\"border-top:solid #E1E1E1 1.0pt\"><b>Summa:</b> 12 e</div><div>Korjatkaa.</div>");
        assertThat(mail.narrative()).contains("Korjatkaa.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<div class=gmail_quote>a",
                "<div class=gmail_signature>a</div>b",
                "<div style='border-top:solid #000'>a",
                "<b>a:</b><div style='border-top:solid #000'>",
                "<div name=quote>a</div>",
                "<hr id=zwchr>a"
            })
    void readsTwoMegabytesOfMarkupInTime(String malice) {
        String body = "<p>Sanoja</p>" + malice.repeat(2_000_000 / malice.length());
        assertThat(Mails.submission(HEAD + body).text()).isNotEmpty();
    }
}
