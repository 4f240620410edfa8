package org.guichet.channel.email.mime;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HeaderReadingTest {

    @ParameterizedTest
    @CsvSource(
            delimiterString = " -> ",
            value = {
                "=?utf-8?Q?R=C3=A9clamation_n=C2=B0_12?= -> Réclamation n° 12",
                "=?UTF-8?B?TWFjaGluZSDDoCBjYWbDqQ==?= -> Machine à café",
                "=?UTF-8?B?TWFjaGluZSDDoCBjYWbDqQ?= -> Machine à café",
                "=?iso-8859-1?Q?d=E9bit?= et =?iso-8859-1?Q?cr=E9dit?= -> débit et crédit",
                "=?utf-8?Q?caf=C3?= =?utf-8?Q?=A9?= -> café",
                "=?utf-8*fr?Q?=C3=A9t=C3=A9?= -> été",
                "=?gb2312?B?xOO6ww==?= -> 你好",
                "=?iso-8859-1?Q?prix_:_10_=80?= -> prix : 10 €",
                "=?nonsense?Q?a_b?= -> a b",
                "=?utf-8?X?left?= -> =?utf-8?X?left?=",
                "=?utf-8?Q?open -> =?utf-8?Q?open",
                "100 =? 20 -> 100 =? 20"
            })
    void decodesEncodedWordsAsSendersWriteThem(String written, String meant) {
        assertThat(EncodedWords.decode(written)).isEqualTo(meant);
    }

    @ParameterizedTest
    @CsvSource(
            delimiterString = " -> ",
            value = {
                "jean@example.fr -> null|jean@example.fr",
                "Jean Petit <jean@example.fr> -> Jean Petit|jean@example.fr",
                "'\"Petit, Jean\" <jean@example.fr>' -> Petit, Jean|jean@example.fr",
                "'Petit, Jean <jean@example.fr>' -> Petit, Jean|jean@example.fr",
                "jean@example.fr (Jean Petit) -> Jean Petit|jean@example.fr",
                "Jean (il faut (bien) rire) Petit <jean@example.fr> -> Jean Petit|jean@example.fr",
                "=?utf-8?Q?Ren=C3=A9_Petit?= <r@example.fr> -> René Petit|r@example.fr",
                "\"=?utf-8?Q?Ren=C3=A9?=\" <r@example.fr> -> René|r@example.fr",
                "jean@example.fr <jean@example.fr> -> null|jean@example.fr",
                "<@relay.example.com:jean@example.fr> -> null|jean@example.fr",
                "Jean Petit jean@example.fr -> Jean Petit|jean@example.fr",
                "Jean Petit -> Jean Petit|null",
                "Jean <jean@example.fr -> Jean|jean@example.fr"
            })
    void readsAnAddressHoweverItIsWritten(String written, String nameAndEmail) {
        assertThat(AddressParser.parse(written)).singleElement().satisfies(address -> assertThat(
                        address.name() + "|" + address.email())
                .isEqualTo(nameAndEmail));
    }

    @Test
    void readsListsAndGroups() {
        assertThat(AddressParser.parse(
                        "A <a@example.org>, b@example.org; Team: c@example.org, \"D, E\" <d@example.org>;"))
                .extracting(Address::email)
                .containsExactly("a@example.org", "b@example.org", "c@example.org", "d@example.org");
        assertThat(AddressParser.parse("undisclosed-recipients:;")).isEmpty();
    }

    @Test
    void takesInvisibleCharactersOutOfNames() {
        assertThat(AddressParser.parse("\"Service\u202E client\u200B\" <x@example.org>"))
                .extracting(Address::name)
                .containsExactly("Service client");
    }

    @Test
    void readsFileNamesOfEveryKind() {
        assertThat(fileName("attachment; filename=\"devis.pdf\"")).isEqualTo("devis.pdf");
        assertThat(fileName("attachment; filename=mon devis final.pdf")).isEqualTo("mon devis final.pdf");
        assertThat(fileName("attachment; filename=\"=?utf-8?Q?re=C3=A7u.pdf?=\""))
                .isEqualTo("reçu.pdf");
        assertThat(fileName("attachment; filename*=iso-8859-1'fr'r%E9sum%E9.doc"))
                .isEqualTo("résumé.doc");
        assertThat(fileName("attachment; filename*1=b.doc; filename*0=a")).isEqualTo("ab.doc");
        assertThat(fileName("attachment; filename*0*=utf-8''%C3; filename*1*=%A9t%C3%A9.doc"))
                .isEqualTo("été.doc");
        assertThat(fileName("attachment; filename=\"C:\\dossier\\a.doc\"")).isEqualTo("C:\\dossier\\a.doc");
        assertThat(fileName("attachment; filename=\"a;b.doc\"; x")).isEqualTo("a;b.doc");
        assertThat(fileName("attachment; filename*=%")).isEqualTo("%");
    }

    private static String fileName(String disposition) {
        return Parameterized.parse(disposition).parameter("filename").orElse("");
    }

    @Test
    void decidesTheCharsetByTheBytesWhenTheDeclarationFails() {
        String text = "Réclamation : où est passé l’été ? 10 €";
        Charset cp1252 = Charsets.WINDOWS_1252;
        assertThat(TextDecoder.decode(text.getBytes(StandardCharsets.UTF_8), "iso-8859-1"))
                .isEqualTo(text);
        assertThat(TextDecoder.decode(text.getBytes(cp1252), "iso-8859-1")).isEqualTo(text);
        assertThat(TextDecoder.decode(text.getBytes(cp1252), "utf-8")).isEqualTo(text);
        assertThat(TextDecoder.decode(text.getBytes(cp1252), "us-ascii")).isEqualTo(text);
        assertThat(TextDecoder.decode(text.getBytes(cp1252), "unknown-8bit")).isEqualTo(text);
        assertThat(TextDecoder.decode(text.getBytes(StandardCharsets.UTF_8), null))
                .isEqualTo(text);
        assertThat(TextDecoder.decode("こんにちは".getBytes(Charset.forName("ISO-2022-JP")), "iso-2022-jp"))
                .isEqualTo("こんにちは");
        assertThat(TextDecoder.decode("Привет, это жалоба на доставку".getBytes(Charset.forName("KOI8-R")), "koi8-r"))
                .isEqualTo("Привет, это жалоба на доставку");
    }

    @Test
    void undoesUtf8ThatWasEncodedTwice() {
        String text = "déjà livré à l’étage";
        String doubled = new String(text.getBytes(StandardCharsets.UTF_8), Charsets.WINDOWS_1252);
        assertThat(TextDecoder.decode(doubled.getBytes(StandardCharsets.UTF_8), "utf-8"))
                .isEqualTo(text);
        assertThat(TextDecoder.decode("Ãos amigos é".getBytes(StandardCharsets.UTF_8), "utf-8"))
                .isEqualTo("Ãos amigos é");
    }

    @Test
    void keepsBrokenUtf8AsUtf8() {
        byte[] bytes = "été à la mer, où sont les clés ?é".getBytes(StandardCharsets.UTF_8);
        byte[] cut = java.util.Arrays.copyOf(bytes, bytes.length - 1);
        assertThat(TextDecoder.decode(cut, "utf-8")).startsWith("été à la mer, où sont les clés ?");
    }
}
