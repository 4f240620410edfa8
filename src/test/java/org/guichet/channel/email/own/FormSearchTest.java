package org.guichet.channel.email.own;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.guichet.cases.Quoted;
import org.guichet.channel.email.mime.Address;
import org.guichet.submission.Stated;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FormSearchTest {

    private static final Address SITE = new Address("Shop", "wordpress@shop.example.org");
    private static final Address JANE = new Address("Jane Roe", "jane.roe@example.net");
    private static final Address US = new Address(null, "care@example.org");
    private static final String WORDS = "My kettle leaks since Friday.";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "From: Jane Roe <jane.roe@example.net>\nSubject: Kettle\n\nMessage Body:\nMy kettle leaks since Friday.\n",
                "New message\n\nName:\n\nJane Roe\n\nEmail:\n\njane.roe@example.net\n\nComment:\n\nMy kettle leaks since Friday.\n",
                "*Your name*: Jane Roe\n*Your e-mail*: jane.roe@example.net\n*Your message*: My kettle leaks since Friday.\n",
                "Name | Jane Roe\nE-mail address (required) | jane.roe@example.net\nHow can we help? | My kettle leaks since Friday.\n",
                "Naam / Nom: Jane Roe\nE-mail / Courriel: jane.roe@example.net\nBericht / Message: My kettle leaks since Friday.\n",
                "name: Jane Roe\nemail: jane.roe@example.net\nmessage: My kettle leaks since Friday.\nip_address: 192.0.2.7\n",
                "What's your name?\nJane Roe\n\nWhat's your email address?\njane.roe@example.net\n\nWhat happened?\nMy kettle leaks since Friday.\n",
                "Name\nJane Roe\nEmail\njane.roe@example.net\nMessage\nMy kettle leaks since Friday.\n",
                "Nom : Roe\nPrénom : Jane\nAdresse e-mail : jane.roe@example.net\nVotre message : My kettle leaks since Friday.\n",
                "Vorname: Jane\nNachname: Roe\nE-Mail-Adresse: jane.roe@example.net\nIhre Nachricht: My kettle leaks since Friday.\n",
                "Nombre y apellidos: Jane Roe\nCorreo electrónico: jane.roe@example.net\nMensaje: My kettle leaks since Friday.\n",
                "Nome e cognome: Jane Roe\nE-mail: jane.roe@example.net\nMessaggio: My kettle leaks since Friday.\n",
                "Naam: Jane Roe\nE-mailadres: jane.roe@example.net\nBericht: My kettle leaks since Friday.\n",
                "Nome completo: Jane Roe\nE-mail: jane.roe@example.net\nMensagem: My kettle leaks since Friday.\n"
            })
    void readsWhoFilledItInAndHisWords(String text) {
        FilledForm form = of(text, SITE, null).orElseThrow();
        assertThat(value(form, "name")).isEqualTo("Jane Roe");
        assertThat(value(form, "email")).isEqualTo("jane.roe@example.net");
        assertThat(own(form, text)).isEqualTo(WORDS);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\n-- \nThis e-mail was sent from a contact form on Shop (https://shop.example.org)\n",
                "\nSent from Shop\n",
                "\nShop propulsé par PrestaShop\n",
                "\nDoes this submission look like spam? Report it here.\n",
                "\n---\n\nDate: November 16, 2026\nPage URL: https://shop.example.org/contact\nRemote IP: 192.0.2.7\n",
                "\nPhone: 01632 960123\nOrder number: 774219\n",
                "\n\nKind regards\nJane\n"
            })
    void whatStandsBelowIsNotHis(String below) {
        String text = "Name: Jane Roe\nEmail: jane.roe@example.net\nMessage: " + WORDS + "\n" + below;
        FilledForm form = of(text, SITE, null).orElseThrow();
        assertThat(own(form, text)).isEqualTo(WORDS);
    }

    @Test
    void statesNumbersUnderOurNames() {
        String text = "Name: Jane Roe\nEmail: jane.roe@example.net\nPhone: 01632 960123\nOrder no.: 774219\n"
                + "Commande n° : 774220\nCustomer number: 4711\nMessage: " + WORDS + "\n";
        assertThat(of(text, SITE, null).orElseThrow().stated())
                .extracting(Stated::field, Stated::value)
                .contains(
                        org.assertj.core.groups.Tuple.tuple("phone", "01632 960123"),
                        org.assertj.core.groups.Tuple.tuple("order", "774219"),
                        org.assertj.core.groups.Tuple.tuple("customerNumber", "4711"));
    }

    @Test
    void answersToTheFormsOwnQuestionsStayHisWords() {
        String text = "Name: Jane Roe\nEmail: jane.roe@example.net\nProduct: Kettle K2\nMessage: " + WORDS + "\n";
        assertThat(own(of(text, SITE, null).orElseThrow(), text)).isEqualTo("Product: Kettle K2\n" + WORDS);
    }

    @Test
    void aSentenceOfTheMessageEndsNothing() {
        String words = "The car is powered by a motor that you sold to me last year.\nThe parcel was sent from York.\n"
                + "Date: 12 November\nSince then nobody answers.";
        String text = "Name: Jane Roe\nEmail: jane.roe@example.net\nMessage: " + words + "\n";
        assertThat(own(of(text, SITE, null).orElseThrow(), text)).isEqualTo(words);
    }

    @Test
    void itsAddressMayStandInReplyTo() {
        String text = "Name: Jane Roe\nMessage: " + WORDS + "\n";
        assertThat(value(of(text, SITE, JANE).orElseThrow(), "email")).isEqualTo("jane.roe@example.net");
        assertThat(value(of("Message:\n" + WORDS, SITE, JANE).orElseThrow(), "name"))
                .isEqualTo("Jane Roe");
        assertThat(of(text, SITE, null)).isEmpty();
        assertThat(of(text, SITE, US)).isEmpty();
        assertThat(of("Message:\n" + WORDS, JANE, JANE)).isEmpty();
    }

    @Test
    void everythingElseIsKeptAside() {
        String text =
                "You have mail.\n\nName: Jane Roe\nEmail: jane.roe@example.net\nMessage:\nHello,\n" + WORDS + "\n";
        FilledForm form = of(text, SITE, null).orElseThrow();
        String aside = form.split().quoted().stream().map(Quoted::text).collect(Collectors.joining("\n"));
        assertThat(aside).contains("You have mail.", "Name: Jane Roe", "jane.roe@example.net", "Hello,");
        form.split().quoted().forEach(q -> assertThat(text.substring(q.from(), q.to()))
                .isEqualTo(q.text()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "My kettle leaks.\n\nJane Roe\nPhone: 01632 960123\nEmail: jane@work.example.com\n",
                "Still broken!\n\n> Name: Jane Roe\n> Email: jane@work.example.com\n> Message: My kettle leaks.\n",
                "Still broken!\n\nFrom: Shop <noreply@shop.example.com>\nSent: Monday, November 16, 2026 10:00 AM\nTo: Jane"
                        + " Roe\nSubject: New message\n\nName: Jane Roe\nEmail: jane@work.example.com\nMessage: It leaks.\n",
                "Objet : réclamation\nRéférence client : 1234567\n\nMadame, Monsieur,\n\nMa bouilloire fuit.\n",
                "Name: Jane Roe\nEmail: jane.roe@example.net\nOrder: 774219\n\nMy kettle leaks.\n",
                "Order: 774219\nProblem: it leaks\nI want: my money back\n"
            })
    void peopleWriteLabelsToo(String text) {
        assertThat(of(text, JANE, null)).isEmpty();
    }

    private static Optional<FilledForm> of(String text, Address from, @Nullable Address replyTo) {
        return new FormSearch(new Company(List.of(US), List.of(from)), List.of(from), replyTo).in(TextLines.of(text));
    }

    private static String value(FilledForm form, String field) {
        return form.stated().stream()
                .filter(stated -> stated.field().equals(field))
                .map(Stated::value)
                .findFirst()
                .orElse("");
    }

    private static String own(FilledForm form, String text) {
        return form.split().own().stream().map(span -> span.of(text).strip()).collect(Collectors.joining("\n"));
    }
}
