package org.guichet.proof;

/** The ways in, each with the name of its channel. */
enum Door {
    API("api"),
    WEB_FORM("web-form"),
    COUNTER("counter"),
    EVENTS("events"),
    MAILBOX("support"),
    MAIL_DROP("mail-drop", "mail"),
    CALLS("calls", "calls"),
    SCANS("scans", "scans");

    private final String channel;
    private final String folder;

    Door(String channel) {
        this(channel, "");
    }

    Door(String channel, String folder) {
        this.channel = channel;
        this.folder = folder;
    }

    /** Below {@code inbox/}, of a door that is a folder. */
    String folder() {
        if (folder.isEmpty()) {
            throw new IllegalStateException(this + " is no folder");
        }
        return folder;
    }

    String channel() {
        return channel;
    }
}
