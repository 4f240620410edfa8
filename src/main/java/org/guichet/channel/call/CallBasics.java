package org.guichet.channel.call;

import java.util.List;
import org.guichet.submission.CallSigns;
import org.guichet.submission.Sender;
import org.guichet.submission.Submission;
import org.guichet.submission.SubmissionBuilder;
import org.jspecify.annotations.Nullable;

/** What every part of a call says of it, and the parts of a call that have no words. */
final class CallBasics {

    private CallBasics() {}

    static void state(CallFacts facts, SubmissionBuilder submission) {
        submission.externalId(facts.callId()).sentAt(facts.start()).receivedAt(facts.start());
        facts.flags().forEach(submission::flag);
    }

    /** @param otherwise the caller's name where the platform has none */
    static void addCaller(CallFacts.Caller caller, @Nullable String otherwise, SubmissionBuilder submission) {
        String name = caller.name() != null ? caller.name() : otherwise;
        submission.sender(new Sender("field:caller", name, caller.email(), caller.phone()));
        String from = caller.phone() != null ? caller.phone() : caller.email();
        if (from != null) {
            submission.from(from);
        }
    }

    /** Facts about the line without a word. */
    static Submission facts(CallFacts facts) {
        return wordless(facts, CallSigns.Part.FACTS, "Call without its words").build();
    }

    /** News of a job. */
    static Submission notice(CallFacts facts) {
        return wordless(facts, CallSigns.Part.NOTICE, "News of a call").build();
    }

    /** The subject stands for the words until they come; a page can show a case that has one. */
    static Submission recording(Transcript.Recording recording) {
        SubmissionBuilder submission = wordless(
                        recording.facts(), CallSigns.Part.RECORDING, "Recorded call, not yet written down")
                .flag("transcription-pending");
        if (recording.inside() != null) {
            submission.attachment(recording.inside());
        }
        return submission.build();
    }

    private static SubmissionBuilder wordless(CallFacts facts, CallSigns.Part part, String subject) {
        SubmissionBuilder submission = SubmissionBuilder.oral().subject(subject);
        state(facts, submission);
        CallFacts.Caller caller = facts.caller();
        if (caller != null) {
            addCaller(caller, null, submission);
        }
        return submission.call(new CallSigns(part, facts.details(), List.of()));
    }
}
