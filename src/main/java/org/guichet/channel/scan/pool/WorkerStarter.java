package org.guichet.channel.scan.pool;

import java.io.IOException;

/** Starts a process that speaks {@code wire} on its standard streams. */
interface WorkerStarter {

    Process start() throws IOException;
}
