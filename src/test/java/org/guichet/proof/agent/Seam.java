package org.guichet.proof.agent;

/**
 * The named places at which a gateway is halted: the one table to change when a method is renamed. A seam that is never
 * reached fails its proof.
 */
public enum Seam {
    RECEIVED("store.sql.Intake", "record", Side.ENTRY),
    BLOB_WRITTEN("store.sqlite.BlobFolder", "writeAll", Side.EXIT),
    BLOB_SYNCED("store.sqlite.BlobFolder", "keep", Side.EXIT),
    ROW_INSERTED("store.sql.ArrivalTable", "insert", Side.EXIT),
    COMMITTED_NOT_ACKNOWLEDGED("store.sql.Intake", "record", Side.EXIT),
    ACKNOWLEDGED_NOT_FLAGGED("channel.mailbox.Telling", "taken", Side.ENTRY),
    ACKNOWLEDGED_NOT_MOVED("channel.folder.TakenFolder", "receive", Side.ENTRY),
    NORMALIZED_NOT_STORED("gateway.Settling", "settle", Side.ENTRY),
    DELIVERY_CLAIMED("delivery.webhook.WebhookSubscriber", "deliver", Side.ENTRY),
    SENT_NOT_MARKED("delivery.webhook.WebhookSubscriber", "deliver", Side.EXIT);

    private final String type;
    private final String method;
    private final Side side;

    Seam(String type, String method, Side side) {
        this.type = "org.guichet." + type;
        this.method = method;
        this.side = side;
    }

    /** Fully qualified name of the class. */
    public String type() {
        return type;
    }

    public String method() {
        return method;
    }

    Side side() {
        return side;
    }

    enum Side {
        ENTRY,
        EXIT
    }
}
