package org.guichet.web;

import java.io.IOException;
import org.guichet.channel.http.Answer;
import org.guichet.channel.http.Request;

/** How an answer of the door looks to who sent the request. */
@FunctionalInterface
interface Replies {

    Reply reply(Answer answer, Request request) throws IOException;
}
