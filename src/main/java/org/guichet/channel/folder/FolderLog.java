package org.guichet.channel.folder;

import org.guichet.arrival.SourceStanding;
import org.guichet.arrival.SourceStanding.Kind;
import org.guichet.channel.folder.FileTaking.Outcome;
import org.guichet.happening.Happening;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Says what operators should know of a drop folder: once when trouble begins, once when it ends. Thread-safe. */
final class FolderLog {

    private static final Logger LOG = LoggerFactory.getLogger(FolderLog.class);

    private final String channel;
    private boolean listable = true;
    private boolean accepting = true;
    private boolean moving = true;
    private SourceStanding standing = SourceStanding.starting("The folder was not looked into yet.");

    FolderLog(String channel) {
        this.channel = channel;
    }

    synchronized void listable(boolean now, String reason) {
        if (listable && !now) {
            Happening.CHANNEL_DOWN
                    .inChannel(LOG, channel)
                    .log("{}: the drop folder cannot be read ({}). Look at its rights and its disk", channel, reason);
        } else if (!listable && now) {
            Happening.CHANNEL_UP.inChannel(LOG, channel).log("{}: the drop folder can be read again", channel);
        }
        listable = now;
        if (now) {
            stand();
        } else {
            standing =
                    standing.next(Kind.UNREACHABLE, "The drop folder cannot be read: look at its rights and its disk.");
        }
    }

    /** How the folder stands since the last look. */
    synchronized SourceStanding standing() {
        return standing;
    }

    private void stand() {
        if (!accepting) {
            standing = standing.next(Kind.HELD_BACK, "The gateway can take nothing now; files stay in the folder.");
        } else if (!moving) {
            standing = standing.next(
                    Kind.CANNOT_TELL,
                    "Files are safe here but cannot be moved to taken/: look at the rights of the folder and at its disk, and that "
                            + "taken/ is no link.");
        } else {
            standing = standing.next(Kind.OPEN, "The folder is looked into.");
        }
    }

    /** @param news whether this is the first time with this very file */
    synchronized void outcome(Found file, Outcome outcome, boolean news) {
        switch (outcome) {
            case TAKEN -> works();
            case CHANGED -> LOG.debug("{}: {} changed meanwhile", channel, Names.printable(file.path()));
            case NOT_A_FILE -> stays(file, news, "it is a link, a pipe or a device, which are never opened");
            case UNREADABLE -> stays(file, news, "it cannot be read: look at its rights");
            case REFUSED -> stays(file, news, "the gateway failed on it, see above");
            case HELD_BACK -> heldBack();
            case NOT_MOVED -> notMoved();
        }
    }

    private void works() {
        if (!accepting) {
            Happening.CHANNEL_UP.inChannel(LOG, channel).log("{}: files are taken again", channel);
        }
        if (!moving) {
            Happening.CHANNEL_UP.inChannel(LOG, channel).log("{}: taken files are moved away again", channel);
        }
        accepting = true;
        moving = true;
    }

    private void heldBack() {
        if (accepting) {
            Happening.CHANNEL_DOWN
                    .inChannel(LOG, channel)
                    .log("{}: the gateway can take nothing now; files stay and are tried again by themselves", channel);
        }
        accepting = false;
    }

    private void notMoved() {
        if (moving) {
            Happening.CHANNEL_DOWN
                    .inChannel(LOG, channel)
                    .log(
                            "{}: files are safe here but cannot be moved to taken/: look at the rights of the folder and at its "
                                    + "disk, and that taken/ is no link. They stay, and are not taken twice",
                            channel);
        }
        moving = false;
    }

    private void stays(Found file, boolean news, String reason) {
        if (news) {
            Happening.CHANNEL_ITEM_STAYS
                    .inChannel(LOG, channel)
                    .log("{}: {} stays in the folder: {}", channel, Names.printable(file.path()), reason);
        }
    }
}
