package org.guichet.channel.call;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * WebVTT (W3C) and SubRip: cues with times. The speaker stands in a voice span ({@code <v Name>}: Teams) or before a
 * colon (Zoom, which leaves it out on follow-on cues).
 */
final class CaptionFormat implements TranscriptFormat {

    @Override
    public boolean recognises(TranscriptSource source) {
        return source.text().startsWith("WEBVTT") || CaptionCues.startsLikeSubRip(source.text());
    }

    @Override
    public Transcript read(TranscriptSource source) {
        List<CaptionCues.Cue> cues = CaptionHeads.plain(CaptionCues.of(source.text()));
        SpeakerLabels labels = SpeakerLabels.in(cues.stream()
                .flatMap(cue -> cue.payload().lines())
                .map(CaptionText::plain)
                .toList());
        List<Utterance> pieces = new ArrayList<>();
        for (CaptionCues.Cue cue : cues) {
            add(pieces, cue, labels);
        }
        return new Transcript.Call(CallFacts.NONE, Joining.joined(pieces));
    }

    private static void add(List<Utterance> pieces, CaptionCues.Cue cue, SpeakerLabels labels) {
        for (CaptionText.Voice voice : CaptionText.voices(cue.payload())) {
            for (SpeakerLabels.Line line : split(voice, labels)) {
                if (!line.text().isBlank()) {
                    String named = line.label() != null ? line.label() : cue.speaker();
                    String label = named != null ? named : speakerBefore(pieces);
                    pieces.add(new Utterance(label, null, cue.start(), cue.end(), line.text(), null));
                }
            }
        }
    }

    private static List<SpeakerLabels.Line> split(CaptionText.Voice voice, SpeakerLabels labels) {
        return voice.name() != null
                ? List.of(new SpeakerLabels.Line(voice.name(), voice.text().replace('\n', ' ')))
                : labels.split(voice.text());
    }

    private static @Nullable String speakerBefore(List<Utterance> pieces) {
        return pieces.isEmpty() ? null : pieces.get(pieces.size() - 1).label();
    }
}
