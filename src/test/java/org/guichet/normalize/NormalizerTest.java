package org.guichet.normalize;

import static org.assertj.core.api.Assertions.assertThat;
import static org.guichet.normalize.Given.form;
import static org.guichet.normalize.Given.mail;
import static org.guichet.normalize.Given.opened;
import static org.guichet.normalize.Given.openedForm;
import static org.guichet.normalize.Given.openedMail;
import static org.guichet.normalize.Given.outcome;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.guichet.arrival.ReasonCode;
import org.guichet.cases.Amount;
import org.guichet.cases.Automatic;
import org.guichet.cases.Case;
import org.guichet.cases.CaseReference;
import org.guichet.cases.ChannelKind;
import org.guichet.cases.DecisionKind;
import org.guichet.cases.Missing;
import org.guichet.cases.Origin;
import org.guichet.cases.Page;
import org.guichet.cases.PartyType;
import org.guichet.cases.PriorityLevel;
import org.guichet.cases.Quoted;
import org.guichet.cases.QuotedKind;
import org.guichet.cases.Reference;
import org.guichet.cases.ReferenceKind;
import org.guichet.cases.Remedy;
import org.guichet.cases.RemedyKind;
import org.guichet.cases.Speaker;
import org.guichet.cases.Turn;
import org.guichet.submission.Fields;
import org.guichet.submission.Passage;
import org.guichet.submission.Sender;
import org.guichet.submission.Span;
import org.guichet.submission.SubmissionBuilder;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NormalizerTest {

    private static final String LETTER = """
            Bonjour,

            J'ai commandé chez vous une bouilloire (commande n° FR-2026-00417) le 3 novembre 2026. Elle est arrivée cassée.
            Je vous demande le remboursement de 39,90 €. Vous pouvez me joindre au 06 39 98 01 23.

            Camille Roux
            """;

    @ParameterizedTest
    @ValueSource(strings = {"VB: ", "VL: ", "Odp: ", "PD: ", "YNT: ", "I: ", "Videresend: ", "Redir.: ", "SV: AW: "})
    void takesThePrefixesOfOtherLanguagesOffTheSubject(String prefixes) {
        assertThat(openedMail(prefixes + "Bouilloire cassée", LETTER)
                        .substance()
                        .subject())
                .isEqualTo("Bouilloire cassée");
    }

    @Test
    void makesACaseOfAMail() {
        Case opened = openedMail("Re: TR : Bouilloire cassée", LETTER);

        assertThat(opened.identity().id()).isEqualTo(Given.CASE_ID);
        assertThat(opened.identity().reference()).isEqualTo(Reference.ofSequence(1));
        assertThat(opened.identity().decision().kind()).isEqualTo(DecisionKind.COMPLAINT);
        assertThat(opened.people().complainant().name()).isEqualTo("Camille Roux");
        assertThat(opened.people().complainant().emails()).containsExactly("camille.roux@example.org");
        assertThat(opened.people().complainant().phones()).containsExactly("+33639980123");
        assertThat(opened.substance().subject()).isEqualTo("Bouilloire cassée");
        assertThat(opened.substance().language()).isEqualTo("fr");
        assertThat(opened.substance().references())
                .containsExactly(new CaseReference(ReferenceKind.ORDER, "FR-2026-00417"));
        assertThat(opened.substance().amounts()).containsExactly(new Amount("39.90", "EUR"));
        assertThat(opened.substance().occurredOn().from()).isEqualTo(LocalDate.of(2026, 11, 3));
        assertThat(opened.substance().remedySought())
                .containsExactly(new Remedy(RemedyKind.REFUND, new Amount("39.90", "EUR")));
        assertThat(opened.handling().missing()).isEmpty();
        assertThat(opened.handling().priority().level()).isEqualTo(PriorityLevel.NORMAL);
    }

    @Test
    void givesTheSameCaseForTheSameInput() {
        assertThat(openedMail("Bouilloire", LETTER)).isEqualTo(openedMail("Bouilloire", LETTER));
    }

    @Test
    void keepsWhatTheTransportSaidInTheContact() {
        Case opened = openedMail("Bouilloire", LETTER);

        assertThat(opened.firstContact().id()).isEqualTo(Given.ARRIVAL_ID);
        assertThat(opened.firstContact().receivedAt()).isEqualTo(Given.REGISTERED);
        assertThat(opened.firstContact().sentAt()).isEqualTo(Instant.parse("2026-11-20T09:00:00Z"));
        assertThat(opened.firstContact().text()).isEqualTo(LETTER);
        assertThat(opened.firstContact().raw().mediaType()).isEqualTo("message/rfc822");
    }

    @Nested
    class Outcomes {

        @Test
        void setsAutomaticRepliesAside() {
            var reply = mail("Absence", "Je suis absent.", List.of(new Span(0, 15)), Automatic.AUTO_REPLY);

            assertThat(outcome(ChannelKind.EMAIL, reply.build()))
                    .isInstanceOfSatisfying(Outcome.SetAside.class, aside -> assertThat(aside.rule())
                            .isEqualTo("automatic-reply"));
        }

        @Test
        void setsBouncesAside() {
            var bounce = mail("Undelivered", "550 no such user", List.of(new Span(0, 16)), Automatic.BOUNCE);

            assertThat(outcome(ChannelKind.EMAIL, bounce.build()))
                    .isInstanceOfSatisfying(Outcome.SetAside.class, aside -> assertThat(aside.rule())
                            .isEqualTo("bounce"));
        }

        @Test
        void keepsBulkMailAndSaysSo() {
            var bulk = mail("Liste", "Mon colis est perdu", List.of(new Span(0, 19)), Automatic.BULK);

            assertThat(opened(ChannelKind.EMAIL, bulk).handling().flags()).contains("bulk-mail");
        }

        @Test
        void quarantinesWhatSaysNothing() {
            assertThat(outcome(ChannelKind.EMAIL, mail(null, "").build()))
                    .isInstanceOfSatisfying(Outcome.Quarantined.class, q -> assertThat(q.reason())
                            .isEqualTo(ReasonCode.NOTHING_SAID));
        }

        @Test
        void readsASubjectWithoutABody() {
            Case opened = openedMail("Colis 6A12345678901 jamais reçu", "");

            assertThat(opened.substance().narrative()).isEqualTo("Colis 6A12345678901 jamais reçu");
            assertThat(opened.handling().flags()).contains("narrative-from-subject");
            assertThat(opened.substance().references())
                    .containsExactly(new CaseReference(ReferenceKind.TRACKING, "6A12345678901"));
        }

        @Test
        void quarantinesACaseThatWouldBreakTheSchemaWithoutQuotingIt() {
            var broken = mail("Colis", "Mon colis est perdu").externalId("two\nlines");

            assertThat(outcome(ChannelKind.EMAIL, broken.build()))
                    .isInstanceOfSatisfying(Outcome.Quarantined.class, q -> {
                        assertThat(q.reason()).isEqualTo(ReasonCode.SCHEMA_VIOLATION);
                        assertThat(q.detail())
                                .contains("/contacts/0/externalId")
                                .doesNotContain("lines");
                    });
        }
    }

    @Nested
    class Identity {

        @Test
        void believesAFieldBeforeTheText() {
            Case opened = openedForm(form("Je suis Paul Petit, paul@example.fr, mon colis est perdu.")
                    .stated(Fields.NAME, "Anne Petit")
                    .stated(Fields.EMAIL, "anne.petit@Example.FR"));

            assertThat(opened.people().complainant().name()).isEqualTo("Anne Petit");
            assertThat(opened.people().complainant().emails()).containsExactly("anne.petit@example.fr");
            assertThat(opened.evidence().get("/complainant/emails/0").part()).isEqualTo("field:email");
        }

        @Test
        void addsAnAddressThatTheTextOffers() {
            Case opened = openedMail("Colis", "Mon colis est perdu. Merci de me joindre plutôt à camille@example.fr.");

            assertThat(opened.people().complainant().emails())
                    .containsExactly("camille.roux@example.org", "camille@example.fr");
        }

        @Test
        void neverTakesOurOwnAddressForTheComplainants() {
            Case opened = openedForm(form("J'ai reçu un mail de relance@boutique.example.com, c'est une erreur.")
                    .stated(Fields.PHONE, "06 39 98 01 23"));

            assertThat(opened.people().complainant().emails()).isEmpty();
        }

        @Test
        void neverTakesAnOrderNumberOrOurHotlineForAPhone() {
            Case opened = openedForm(form("J'ai appelé le 01 99 00 12 34 pour ma commande n° 0639980123, sans réponse.")
                    .stated(Fields.EMAIL, "anne@example.fr"));

            assertThat(opened.people().complainant().phones()).isEmpty();
            assertThat(opened.substance().references())
                    .containsExactly(new CaseReference(ReferenceKind.ORDER, "0639980123"));
        }

        @Test
        void readsAPhoneFromTheSignature() {
            String text = "Mon colis est perdu.\n--\nCamille Roux\n06 39 98 01 23";
            var signed = mail("Colis", text, List.of(new Span(0, 20)), Automatic.NO)
                    .quoted(new Quoted(QuotedKind.SIGNATURE, 21, text.length(), text.substring(21)));

            assertThat(opened(ChannelKind.EMAIL, signed).people().complainant().phones())
                    .containsExactly("+33639980123");
        }

        @Test
        void readsHowToReachTheSenderFromALettersHead() {
            String page = "Solange Perrin\nsolange@example.fr - Tél. 06 39 98 14 27\n\nMon colis est perdu.";
            var letter = SubmissionBuilder.written()
                    .page(new Page(1, page, 0.9, 0, false))
                    .text(page)
                    .passage(Passage.of("page:1", page, List.of(new Span(page.indexOf("Mon"), page.length()))));

            Case opened = opened(ChannelKind.SCANNED_MAIL, letter);

            assertThat(opened.people().complainant().emails()).containsExactly("solange@example.fr");
            assertThat(opened.people().complainant().phones()).containsExactly("+33639981427");
        }

        @Test
        void readsABritishNumberInAnEnglishText() {
            Case opened = openedForm(form("My parcel never arrived. Please call me on 020 7946 0123 in the evening.")
                    .stated(Fields.NAME, "Ann Smith"));

            assertThat(opened.people().complainant().phones()).containsExactly("+442079460123");
        }

        @Test
        void takesTheWriterOfAForwardedMailAndNotWhoForwardedIt() {
            var forwarded = mail("TR: Colis", "Mon colis est perdu.").flag("forwarded");
            var builder = SubmissionBuilder.written()
                    .sender(new Sender("body", "Paul Petit", "paul@example.fr", null))
                    .sender(new Sender("header:From", "Boutique Lyon", "lyon@example.com", null))
                    .text(forwarded.build().text())
                    .passage(Passage.whole("body", forwarded.build().text()))
                    .flag("forwarded");

            assertThat(opened(ChannelKind.EMAIL, builder).people().complainant().emails())
                    .containsExactly("paul@example.fr");
        }

        @Test
        void readsAnOrganisationAndItsContactPerson() {
            Case opened = openedForm(form("Nos palettes sont arrivées abîmées.")
                    .stated(Fields.ORGANISATION, "Menuiserie Aubry SARL")
                    .stated(Fields.NAME, "Lucie Aubry")
                    .stated(Fields.EMAIL, "lucie@example.fr")
                    .stated(Fields.ADDRESS, "12 rue des Tanneurs\n69003 Lyon"));

            assertThat(opened.people().complainant().type()).isEqualTo(PartyType.ORGANISATION);
            assertThat(opened.people().complainant().name()).isEqualTo("Menuiserie Aubry SARL");
            assertThat(opened.people().representative().party().name()).isEqualTo("Lucie Aubry");
            assertThat(opened.people().complainant().address().postcode()).isEqualTo("69003");
            assertThat(opened.people().complainant().address().city()).isEqualTo("Lyon");
        }

        @Test
        void saysWhenNobodyCanBeReached() {
            Case opened = openedForm(form("Votre vendeur a été grossier, c'est inadmissible."));

            assertThat(opened.handling().missing()).contains(new Missing("/complainant/emails", true));
        }
    }

    @Nested
    class Substance {

        @Test
        void stripsReplyChainsAndOurTagFromTheSubject() {
            Reference reference = Reference.ofSequence(42);
            Case opened = openedMail(
                    "RE: Fwd: [" + reference + "] Re : AW: Retard de livraison [Guichet " + reference + "]", LETTER);

            assertThat(opened.substance().subject()).isEqualTo("Retard de livraison");
            assertThat(opened.substance().references())
                    .contains(new CaseReference(ReferenceKind.CASE, reference.value()));
        }

        @Test
        void takesTheFirstSentenceForASubject() {
            Case opened = openedForm(form("Bonjour Madame,\n\nMon colis n'est jamais arrivé. Je suis en colère."));

            assertThat(opened.substance().subject()).isEqualTo("Mon colis n'est jamais arrivé.");
        }

        @Test
        void cutsALongFirstSentenceBetweenWords() {
            Case opened = openedForm(
                    form(
                            "Hello, I have been waiting for more than three weeks now for the washing machine that I ordered and nobody answers"));

            assertThat(opened.substance().subject())
                    .isEqualTo("I have been waiting for more than three weeks now for the washing machine that I…");
        }

        @Test
        void readsTheNumberInAnAgentsTurnButNotItsPhone() {
            String agent = "Votre commande n° 884512, c'est bien ça ? Rappelez le 01 99 00 12 34.";
            String customer = "Oui, et elle n'est jamais arrivée.";
            var call = SubmissionBuilder.oral()
                    .sender(new Sender("field:phone", null, null, "0639980123"))
                    .turn(new Turn(Speaker.AGENT, null, 0.0, 3.0, agent, null))
                    .turn(new Turn(Speaker.CUSTOMER, null, 3.0, 6.0, customer, null))
                    .text("Agent: " + agent + "\nClient: " + customer)
                    .passage(Passage.foreign("turn:1", agent))
                    .passage(Passage.whole("turn:2", customer));

            Case opened = opened(ChannelKind.PHONE_CALL, call);

            assertThat(opened.substance().narrative()).isEqualTo(customer);
            assertThat(opened.substance().references())
                    .containsExactly(new CaseReference(ReferenceKind.ORDER, "884512"));
            assertThat(opened.evidence().get("/references/0").part()).isEqualTo("turn:1");
            assertThat(opened.people().complainant().phones()).containsExactly("+33639980123");
        }

        @Test
        void knowsAnOrderByItsShapeAndNotAsAPhone() {
            Case opened = openedForm(form("Hi, it's about an order I placed, UK-2026-58240. It never came."));

            assertThat(opened.substance().references())
                    .containsExactly(new CaseReference(ReferenceKind.ORDER, "UK-2026-58240"));
            assertThat(opened.people().complainant().phones()).isEmpty();
            assertThat(opened.substance().subject()).isEqualTo("It's about an order I placed, UK-2026-58240.");
        }

        @Test
        void passesOverSentencesTooShortToSayWhatItIsAbout() {
            Case opened = openedForm(form("Josiane Kerbrat. Mon pare-brise est fissuré depuis lundi dernier."));

            assertThat(opened.substance().subject()).isEqualTo("Mon pare-brise est fissuré depuis lundi dernier.");
        }

        @Test
        void knowsWhatABareReferenceIs() {
            assertThat(kindOf("FR-2026-1187", "Ma facture n° FR-2026-1187 est fausse."))
                    .isEqualTo(ReferenceKind.INVOICE);
            assertThat(kindOf("INV-1187", "C'est faux.")).isEqualTo(ReferenceKind.INVOICE);
            assertThat(kindOf(Reference.ofSequence(5).value(), "Toujours rien."))
                    .isEqualTo(ReferenceKind.CASE);
            assertThat(kindOf("RB123456785FR", "Toujours rien.")).isEqualTo(ReferenceKind.TRACKING);
            assertThat(kindOf("884512", "Toujours rien.")).isEqualTo(ReferenceKind.ORDER);
        }

        private ReferenceKind kindOf(String reference, String text) {
            Case opened = openedForm(form(text).stated(Fields.REFERENCE, reference));
            assertThat(opened.substance().references()).hasSize(1);
            return opened.substance().references().get(0).kind();
        }

        @Test
        void believesTheStatedDateAndWishAndAmount() {
            Case opened = openedForm(form("Le 3 mars 2026 la facture était fausse, je demande une explication.")
                    .stated(Fields.OCCURRED_ON, "2026-03-05")
                    .stated(Fields.REMEDY, "refund")
                    .stated(Fields.AMOUNT, "129.90 EUR")
                    .stated(Fields.PRODUCT, "Box internet")
                    .stated(Fields.SITE, "Lyon"));

            assertThat(opened.substance().occurredOn().from()).isEqualTo(LocalDate.of(2026, 3, 5));
            assertThat(opened.substance().remedySought())
                    .extracting(Remedy::kind)
                    .containsExactly(RemedyKind.REFUND, RemedyKind.EXPLANATION);
            assertThat(opened.substance().amounts()).containsExactly(new Amount("129.90", "EUR"));
            assertThat(opened.substance().product()).isEqualTo("Box internet");
            assertThat(opened.substance().site()).isEqualTo("Lyon");
        }

        @Test
        void doesNotTakeABirthdayAFutureDateOrALettersDateForTheDay() {
            Case opened = openedForm(
                    form(
                            "Lyon, le 12 novembre 2026\nNée le 14/03/1961, je devais être livrée avant le 1er décembre 2026. Rien."));

            assertThat(opened.substance().occurredOn()).isNull();
        }

        @Test
        void believesTheFormAboutTheLanguageOfAFewWords() {
            Case opened = openedForm(form("Colis KO !!!").stated(Fields.LANGUAGE, "fr"));

            assertThat(opened.substance().language()).isEqualTo("fr");
            assertThat(opened.people().complainant().preferredLanguage()).isEqualTo("fr");
        }

        @Test
        void seesDanger() {
            Case opened = openedForm(form("The kettle caught fire and my daughter was taken to hospital with burns."));

            assertThat(opened.substance().harm().safety()).isTrue();
            assertThat(opened.substance().harm().health()).isTrue();
            assertThat(opened.handling().priority().level()).isEqualTo(PriorityLevel.HIGH);
        }
    }

    @Nested
    class Decisions {

        @Test
        void isAComplaintWhenInDoubt() {
            assertThat(decided("Voir pièce jointe.")).isEqualTo(DecisionKind.COMPLAINT);
        }

        @Test
        void isPraiseOnlyWithoutAComplaint() {
            assertThat(decided("Bravo à toute l'équipe de Nantes, livraison parfaite !"))
                    .isEqualTo(DecisionKind.PRAISE);
            assertThat(decided("Bravo, encore un colis cassé !")).isEqualTo(DecisionKind.COMPLAINT);
        }

        @Test
        void isAnEnquiryOnlyWithoutAComplaint() {
            assertThat(decided("Could you tell me your opening hours on Sunday?"))
                    .isEqualTo(DecisionKind.ENQUIRY);
            assertThat(decided("Could you tell me why my parcel never arrived?"))
                    .isEqualTo(DecisionKind.COMPLAINT);
        }

        @Test
        void isADataRequest() {
            assertThat(decided("Please send me a copy of my personal data under the GDPR."))
                    .isEqualTo(DecisionKind.DATA_REQUEST);
        }

        @Test
        void opensAProactiveCaseFromAnEvent() {
            var event = SubmissionBuilder.written()
                    .origin(Origin.PROACTIVE)
                    .proactiveSummary("Delivery failed for order 884512")
                    .text("order: 884512\ncustomer.email: anne@example.org")
                    .stated(Fields.ORDER, "884512")
                    .stated(Fields.EMAIL, "anne@example.org");

            Case opened = opened(ChannelKind.EVENT, event);

            assertThat(opened.identity().origin()).isEqualTo(Origin.PROACTIVE);
            assertThat(opened.identity().decision().kind()).isEqualTo(DecisionKind.COMPLAINT);
            assertThat(opened.identity().decision().reason()).contains("Delivery failed for order 884512");
            assertThat(opened.substance().narrative()).isEmpty();
            assertThat(opened.substance().subject()).isEqualTo("Delivery failed for order 884512");
            assertThat(opened.handling().missing())
                    .extracting(Missing::field)
                    .containsExactly("/complainant/name", "/remedySought");
        }

        private DecisionKind decided(String text) {
            return openedForm(form(text)).identity().decision().kind();
        }
    }
}
