package org.guichet.proof.downstream;

import java.net.Socket;
import org.guichet.testing.HookServer;

/** What a receiver does instead of answering as it should, once it has read the request. */
enum Fault implements HookServer.Behaviour {
    ERROR(HookServer.answering("500 Internal Server Error")),
    BUSY(HookServer.answering("429 Too Many Requests", "Retry-After: 1")),
    REDIRECT(HookServer.answering("307 Temporary Redirect", "Location: http://127.0.0.1:1/")),
    NOT_FOUND(HookServer.answering("404 Not Found")),
    GONE(HookServer.answering("410 Gone")),
    STALL((request, socket) -> Thread.sleep(30_000)),
    DRIP((request, socket) -> {
        for (char next : "HTTP/1.1 200 OK\r\n".toCharArray()) {
            HookServer.write(socket, String.valueOf(next));
            Thread.sleep(1_000);
        }
    }),
    RESET((request, socket) -> socket.setSoLinger(true, 0)),
    HANG_UP((request, socket) -> {}),
    HUGE_REPLY((request, socket) -> {
        HookServer.write(socket, "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n");
        String chunk = "10000\r\n" + "x".repeat(0x10000) + "\r\n";
        while (true) {
            HookServer.write(socket, chunk);
        }
    });

    private final HookServer.Behaviour behaviour;

    Fault(HookServer.Behaviour behaviour) {
        this.behaviour = behaviour;
    }

    /** Whether it says nevertheless that it took the event. */
    boolean acknowledges() {
        return this == HUGE_REPLY;
    }

    @Override
    public void answer(HookServer.Received request, Socket socket) throws Exception {
        behaviour.answer(request, socket);
    }
}
