package org.guichet.normalize;

import java.util.List;
import java.util.Optional;
import org.guichet.cases.Complainant;
import org.guichet.cases.PartyType;
import org.guichet.cases.Representative;
import org.guichet.submission.Fields;
import org.guichet.submission.Sender;
import org.jspecify.annotations.Nullable;

/** Who complains, by name: what a field states, else what the sender's structure shows. Never from running text. */
final class IdentityStep implements Step {

    private static final String BY = "identity";

    @Override
    public void apply(Intake intake, CaseDraft draft) {
        Optional<Named> person = named(intake, Fields.NAME).or(() -> sender(intake));
        Optional<Named> organisation = named(intake, Fields.ORGANISATION);
        if (organisation.isPresent()) {
            write(organisation.get(), PartyType.ORGANISATION, draft);
            person.ifPresent(name -> represent(name, draft));
        } else {
            person.ifPresent(name -> write(name, null, draft));
        }
        preferences(intake, draft);
    }

    private record Named(String name, Source source, double confidence) {}

    private static Optional<Named> named(Intake intake, String field) {
        return intake.submission().firstStated(field).flatMap(stated -> Text.nonEmptyLine(stated.value())
                .map(name -> new Named(name, Source.of(stated), stated.confidence())));
    }

    private static Optional<Named> sender(Intake intake) {
        for (Sender sender : Senders.ofComplainant(intake.submission())) {
            String name = sender.name();
            if (name != null && !name.isBlank() && name.indexOf('@') < 0) {
                String line = Text.oneLine(name);
                return Optional.of(new Named(line, intake.locate(sender.part(), line), 1.0));
            }
        }
        return Optional.empty();
    }

    private static void write(Named named, @Nullable PartyType type, CaseDraft draft) {
        draft.complainant.name = named.name();
        draft.evidence("/complainant/name", named.source(), BY, named.confidence());
        if (type != null) {
            draft.complainant.type = type;
            draft.evidence("/complainant/type", named.source(), BY, named.confidence());
        }
    }

    private static void represent(Named person, CaseDraft draft) {
        Complainant party =
                new Complainant(PartyType.PERSON, person.name(), List.of(), List.of(), null, null, null, null, null);
        draft.representative = new Representative(party, "contact person");
        draft.evidence("/representative/name", person.source(), BY, person.confidence());
    }

    private static void preferences(Intake intake, CaseDraft draft) {
        intake.submission()
                .stated(Fields.PREFERRED_CHANNEL)
                .flatMap(Text::nonEmptyLine)
                .ifPresent(channel -> {
                    draft.complainant.preferredChannel = channel;
                    draft.evidence(
                            "/complainant/preferredChannel", Source.field(Fields.PREFERRED_CHANNEL, channel), BY, 1.0);
                });
        intake.submission()
                .stated(Fields.CONTACT_AGREEMENT)
                .filter(IdentityStep::isBoolean)
                .ifPresent(agreement -> {
                    draft.complainant.contactAgreement = Boolean.valueOf(agreement);
                    draft.evidence(
                            "/complainant/contactAgreement",
                            Source.field(Fields.CONTACT_AGREEMENT, agreement),
                            BY,
                            1.0);
                });
    }

    private static boolean isBoolean(String value) {
        return value.equalsIgnoreCase("true") || value.equalsIgnoreCase("false");
    }
}
