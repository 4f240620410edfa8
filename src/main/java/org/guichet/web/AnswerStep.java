package org.guichet.web;

import java.io.IOException;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import org.guichet.channel.http.Answer;
import org.guichet.channel.http.CurrentRequest;
import org.guichet.channel.http.Door;
import org.guichet.channel.http.Request;

/** The last step of an HTTP channel: what the door answers, in the sender's own manner. */
final class AnswerStep implements Processor {

    private final Door door;
    private final Replies toPrograms;
    private final Replies toBrowsers;

    AnswerStep(Door door, Replies toPrograms, Replies toBrowsers) {
        this.door = door;
        this.toPrograms = toPrograms;
        this.toBrowsers = toBrowsers;
    }

    @Override
    public void process(Exchange exchange) throws IOException {
        Request request = CurrentRequest.of(exchange);
        Answer answer = door.answer(exchange);
        boolean program = request.isJson() || request.path().startsWith("/api/");
        (program ? toPrograms : toBrowsers).reply(answer, request).writeTo(exchange.getMessage());
    }
}
