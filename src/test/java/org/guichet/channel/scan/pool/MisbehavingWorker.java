package org.guichet.channel.scan.pool;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import org.guichet.arrival.ReasonCode;
import org.guichet.channel.scan.batch.PageRole;
import org.guichet.channel.scan.wire.Reply;
import org.guichet.channel.scan.wire.ReplyWire;
import org.guichet.channel.scan.wire.Request;
import org.guichet.channel.scan.wire.RequestWire;

/**
 * Speaks like a worker, and does to each page what the document's bytes say, one letter a page: {@code r} reads it,
 * {@code h} hangs, {@code s} hangs at full size only, {@code d} dies, {@code g} answers with garbage; {@code -} is a
 * separator, {@code b} is blank, and {@code x} hangs already when it is looked at.
 */
final class MisbehavingWorker {

    private static byte[] plan = {};

    private MisbehavingWorker() {}

    public static void main(String[] arguments) throws Exception {
        DataInputStream in = new DataInputStream(System.in);
        DataOutputStream out = new DataOutputStream(System.out);
        while (true) {
            answer(RequestWire.read(in), out);
        }
    }

    private static void answer(Request request, DataOutputStream out) throws IOException, InterruptedException {
        if (request instanceof Request.Open open) {
            plan = open.content().bytes();
            ReplyWire.write(out, new Reply.Opened(plan.length, false));
        } else if (request instanceof Request.Survey survey) {
            look((char) plan[survey.number() - 1], survey, out);
        } else if (request instanceof Request.ReadPage page) {
            behave((char) plan[page.number() - 1], page, out);
        } else {
            ReplyWire.write(out, new Reply.Refused(ReasonCode.OCR_UNAVAILABLE, "no engine here"));
        }
    }

    private static void look(char what, Request.Survey survey, DataOutputStream out)
            throws IOException, InterruptedException {
        if (what == 'x') {
            Thread.sleep(600_000);
        }
        boolean blank = what == 'b' && survey.judgeBlank();
        PageRole role = what == '-' ? PageRole.SEPARATOR : blank ? PageRole.BLANK : PageRole.LETTER;
        ReplyWire.write(out, new Reply.Surveyed(role));
    }

    private static void behave(char how, Request.ReadPage page, DataOutputStream out)
            throws IOException, InterruptedException {
        if (how == 'h' || (how == 's' && !page.halfSize())) {
            Thread.sleep(600_000);
        }
        if (how == 'd') {
            Runtime.getRuntime().halt(139);
        }
        if (how == 'g') {
            out.write("*** warning: something was printed ***".getBytes(java.nio.charset.StandardCharsets.US_ASCII));
            out.flush();
            return;
        }
        String text = "page " + page.number() + " by " + ProcessHandle.current().pid();
        ReplyWire.write(out, Reply.PageRead.ofTextLayer(text, false, java.util.List.of()));
    }
}
