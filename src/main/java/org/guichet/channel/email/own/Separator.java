package org.guichet.channel.email.own;

import java.util.List;
import java.util.Locale;

/** Lines that mail programs draw between a message and the one it carries. */
final class Separator {

    private static final List<String> ORIGINAL = List.of(
            "original message",
            "message original",
            "message d'origine",
            "message d’origine",
            "message initial",
            "original appointment",
            "original-nachricht",
            "originalnachricht",
            "ursprüngliche nachricht",
            "mensaje original",
            "messaggio originale",
            "oorspronkelijk bericht",
            "mensagem original",
            "original e-mail");

    private static final List<String> FORWARDED = List.of(
            "forwarded message",
            "forwarded by",
            "begin forwarded message",
            "message transféré",
            "message transfere",
            "transféré par",
            "transfere par",
            "début du message transféré",
            "début du message réexpédié",
            "message réexpédié",
            "courriel transféré",
            "weitergeleitete nachricht",
            "weitergeleitet von",
            "anfang der weitergeleiteten",
            "mensaje reenviado",
            "inicio del mensaje reenviado",
            "messaggio inoltrato",
            "inizio messaggio inoltrato",
            "inoltrato da",
            "doorgestuurd bericht",
            "begin doorgestuurd bericht",
            "mensagem encaminhada",
            "início da mensagem encaminhada");

    private static final List<String> REPLY_ABOVE = List.of(
            "please type your reply above this line",
            "reply above this line",
            "écrivez votre réponse au-dessus de cette ligne",
            "répondre au-dessus de cette ligne",
            "merci de répondre au-dessus de cette ligne");

    private Separator() {}

    /** "-----Original Message-----" and the like: everything below is history. */
    static boolean isHistory(Line line) {
        return drawn(line) && startsWithAny(line, ORIGINAL) || containsAny(line, REPLY_ABOVE);
    }

    /** "---------- Forwarded message ---------", "Début du message transféré :", "Forwarded by …". */
    static boolean isForward(Line line) {
        String bare = line.bare();
        boolean announced = drawn(line) || bare.endsWith(":") || undrawn(line).startsWith("forwarded by ");
        return announced && startsWithAny(line, FORWARDED);
    }

    /** A line of underscores or dashes, as Outlook puts it above its header block. */
    static boolean isRule(Line line) {
        String bare = line.bare();
        return bare.length() >= 5 && undrawn(line).isEmpty();
    }

    private static boolean drawn(Line line) {
        String bare = line.bare().replace(">", "").strip();
        return bare.startsWith("--") || bare.startsWith("__") || bare.startsWith("==") || bare.startsWith("##");
    }

    private static boolean startsWithAny(Line line, List<String> starts) {
        String undrawn = undrawn(line);
        return starts.stream().anyMatch(undrawn::startsWith);
    }

    private static boolean containsAny(Line line, List<String> pieces) {
        String lower = line.bare().toLowerCase(Locale.ROOT);
        return pieces.stream().anyMatch(lower::contains);
    }

    private static String undrawn(Line line) {
        String bare = line.bare();
        int start = 0;
        while (start < bare.length() && "-_=*># ".indexOf(bare.charAt(start)) >= 0) {
            start++;
        }
        return bare.substring(start).toLowerCase(Locale.ROOT);
    }
}
