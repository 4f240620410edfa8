package org.guichet.web;

import org.guichet.channel.http.Answer;
import org.guichet.channel.http.MailDoor;
import org.guichet.channel.http.Request;

/** Answers a mail server. */
final class MailReplies implements Replies {

    /** 201 (RFC 9110 section 15.3.2) for a mail that is new, 200 for one that was taken before. */
    @Override
    public Reply reply(Answer answer, Request request) {
        return answer instanceof Answer.Accepted accepted
                ? JsonReplies.received(accepted.receipt().repeated() ? 200 : 201, accepted.receipt())
                : JsonReplies.keyReused(((Answer.KeyReused) answer).receipt());
    }

    /** Whether there is anything to keep. */
    static boolean holdsMail(Request request) {
        return request.body().size() > 0 && MailDoor.isMail(request);
    }

    /** For who sent none. Nothing of it is kept. */
    static Reply noMail(Request request) {
        return MailDoor.isMail(request)
                ? Problem.of(400, "empty", "Nothing came", "The body must be the mail: nothing was kept.")
                        .reply()
                : Problem.of(
                                415,
                                "unsupported-format",
                                "Not a mail",
                                "Send the mail's own bytes with Content-Type: message/rfc822. Nothing was kept.")
                        .reply();
    }
}
