package org.guichet.followup;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.guichet.cases.Case;
import org.guichet.cases.ChannelKind;
import org.guichet.cases.Contact;
import org.guichet.cases.Evidence;
import org.guichet.cases.Identity;
import org.jspecify.annotations.Nullable;

/**
 * A case made anew of its contacts, as they are read now: the first opens it, and each later one joins it for the reason for
 * which it once did. Which case a contact belongs to is not judged again.
 */
public final class Replay {

    private Replay() {}

    /**
     * What a contact is read as now.
     *
     * @param alone the case that it would open by itself
     * @param facts whether it is only facts about a call
     */
    public record Reread(Case alone, boolean facts) {}

    /**
     * The case as its contacts say it now; what became known otherwise is not in it, and its revision is none.
     *
     * @param newest the case as it is
     * @param reading of one of its contacts; empty where it cannot be read as a contact now: then it stays as it was
     * @return empty when the first contact would open no case now
     */
    public static Optional<Case> of(Case newest, Function<Contact, Optional<Reread>> reading) {
        return reading.apply(newest.firstContact()).map(first -> {
            Case anew = opened(newest, first.alone());
            for (int place = 1; place < newest.contacts().size(); place++) {
                Contact contact = newest.contacts().get(place);
                anew = joined(anew, newest.evidence().get("/contacts/" + place), contact, reading.apply(contact));
            }
            return anew;
        });
    }

    private static Case opened(Case newest, Case alone) {
        Identity was = newest.identity();
        Identity now = alone.identity();
        return new Case(
                new Identity(
                        was.schemaVersion(), was.id(), was.reference(), was.revision(), now.origin(), now.decision()),
                alone.people(),
                alone.substance(),
                alone.handling(),
                List.of(alone.firstContact().by(newest.firstContact().sameComplainant())),
                alone.evidence(),
                alone.normalizer());
    }

    private static Case joined(Case to, @Nullable Evidence because, Contact was, Optional<Reread> read) {
        Contact now = read.map(reread -> reread.alone().firstContact()).orElse(was);
        NextRevision next = new NextRevision(to);
        boolean first = next.awaitsComplaint() && was.kind() != ChannelKind.EVENT;
        if (because == null) {
            return next.with(now, was.sameComplainant()).build();
        }
        next.with(now, was.sameComplainant(), because.part(), because.quote(), because.by(), because.confidence());
        if (because.by().equals(FollowUpFlags.UNREACHABLE)) {
            next.flagged(FollowUpFlags.UNREACHABLE, was, because.part(), null, because.by());
        } else if (read.isPresent()) {
            tell(next, to, because, was, read.get(), first);
        }
        return next.build();
    }

    private static void tell(
            NextRevision next, Case to, Evidence because, Contact contact, Reread read, boolean first) {
        Case alone = read.alone();
        if (because.by().equals(Calls.BY)) {
            boolean words = !read.facts() && Calls.saysMore(to, alone);
            if (words) {
                next.retold(alone);
            } else {
                next.knowing(alone);
            }
        } else if (because.by().equals(FollowUps.BY)) {
            next.withFlagsOf(alone);
            if (because.confidence() < 1) {
                next.flagged(FollowUpFlags.UNVERIFIED, contact, because.part(), because.quote(), because.by());
            } else if (first) {
                next.complainedOf(alone);
            } else {
                next.answeredBy(alone);
            }
        }
    }
}
