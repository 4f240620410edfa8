package org.guichet.channel.email.container;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.guichet.channel.email.mime.Content;
import org.guichet.channel.email.mime.MadePart;
import org.guichet.channel.email.mime.MimePart;
import org.guichet.channel.email.mime.Parameterized;
import org.guichet.channel.email.mime.TimeOverException;

/**
 * Opens the containers in the parts of one arrival, as far as its budget goes. What cannot be opened stays the part that
 * it was, so that nothing is lost by trying. Used once, by one thread.
 */
public final class Unpacker {

    /** Something in it is not what it says, or damaged, and was left as it came. */
    public static final String UNREADABLE = "unreadable-attachment";

    private final Budget budget;
    private final List<MimePart> spareText = new ArrayList<>();
    private final Set<String> flags = new LinkedHashSet<>();

    public Unpacker(Budget budget) {
        this.budget = budget;
    }

    /**
     * The parts with every container in place of which its content can stand replaced by that. Messages stay closed.
     *
     * @param level in how many containers this message is
     */
    private MimePart unpack(MimePart part, int level) throws TimeOverException {
        return unpack(part, level, false);
    }

    /** @param inTnef whether it came out of one: then another one is a message that was attached to the outer one */
    private MimePart unpack(MimePart part, int level, boolean inTnef) throws TimeOverException {
        if (part.isMultipart()) {
            return part.children().isEmpty() ? part : withChildren(part, level);
        }
        Optional<ContainerKind> kind = ContainerKind.of(part).filter(found -> !found.isMessage());
        return kind.isPresent() ? opened(part, kind.get(), level, inTnef) : part;
    }

    /** Calls itself no deeper than the parser's depth limit times the budget's. */
    @SuppressWarnings("ReferenceEquality") // this very part, not one like it
    private MimePart withChildren(MimePart part, int level) throws TimeOverException {
        List<MimePart> children = new ArrayList<>();
        boolean changed = false;
        for (MimePart child : part.children()) {
            MimePart now = unpack(child, level);
            changed |= now != child;
            children.add(now);
        }
        return changed ? new MimePart(part.headers(), part.type(), children, null) : part;
    }

    private MimePart opened(MimePart part, ContainerKind kind, int level, boolean inTnef) throws TimeOverException {
        Opening opening = open(part, kind, level);
        if (opening instanceof Opening.Broken) {
            flags.add(UNREADABLE);
        }
        if (!(opening instanceof Opening.Contents contents)) {
            return part;
        }
        flags.addAll(contents.flags());
        List<MimePart> parts = new ArrayList<>();
        boolean message = inTnef && kind == ContainerKind.TNEF;
        if (!message) {
            spareText.addAll(contents.spareText());
        }
        for (MimePart inner : contents.parts()) {
            // What came out of plain text is not searched for more of it.
            parts.add(kind == ContainerKind.TEXT ? inner : unpack(inner, level + 1, kind == ContainerKind.TNEF));
        }
        if (message) {
            contents.spareText().forEach(said -> parts.add(attached(part, said)));
        }
        return part.holding(parts);
    }

    /** What a message says that Outlook attached without being one of RFC 5322: a document named after it. */
    private static MimePart attached(MimePart message, MimePart said) {
        String name = message.fileName().orElse("message") + (said.type().equals("text/html") ? ".html" : ".txt");
        return MadePart.document(Optional.of(said.type()), Optional.of(name), Optional.empty(), bytes(said));
    }

    private Opening open(MimePart part, ContainerKind kind, int level) throws TimeOverException {
        byte[] bytes = bytes(part);
        if (kind == ContainerKind.TEXT) {
            return Uuencode.open(part, budget);
        }
        if (!budget.allows(level, bytes.length)) {
            return new Opening.Closed();
        }
        return kind == ContainerKind.TNEF ? Tnef.open(bytes) : cms(part, bytes);
    }

    /** What cannot be read and does not say what it is counts as encrypted: that it is damaged nobody can tell. */
    private Opening cms(MimePart part, byte[] bytes) throws TimeOverException {
        Opening opening = Cms.open(bytes, budget);
        boolean claimed = part.headers()
                .parameterized("content-type")
                .flatMap((Parameterized type) -> type.parameter("smime-type"))
                .filter(kind -> !kind.startsWith("enveloped") && !kind.startsWith("authEnveloped"))
                .isPresent();
        return opening instanceof Opening.Broken && !claimed ? new Opening.Closed() : opening;
    }

    /** Whether this part is another message, by its looks. */
    public static boolean isMessage(MimePart part) {
        return ContainerKind.of(part).filter(ContainerKind::isMessage).isPresent();
    }

    /**
     * Reads a part that is another message; its own containers are opened.
     *
     * @param level in how many containers the part is
     * @return empty when it cannot be read or the budget is used up
     */
    public Optional<MimePart> message(MimePart part, int level) throws TimeOverException {
        byte[] bytes = bytes(part);
        if (!budget.allows(level, bytes.length)) {
            return Optional.empty();
        }
        boolean outlook = ContainerKind.of(part)
                .filter(ContainerKind.OUTLOOK_MESSAGE::equals)
                .isPresent();
        Optional<MimePart> root = outlook ? OutlookMessage.read(bytes, budget) : Optional.of(parsed(bytes));
        if (root.isEmpty()) {
            flags.add(UNREADABLE);
            return root;
        }
        return Optional.of(unpack(root.get(), level + 1));
    }

    /** The message that the arrival itself is: a mail, or a file saved by Outlook. */
    public MimePart message(byte[] bytes) throws TimeOverException {
        Optional<MimePart> outlook = isCompoundFile(bytes) ? OutlookMessage.read(bytes, budget) : Optional.empty();
        return unpack(outlook.isPresent() ? outlook.get() : parsed(bytes), 0);
    }

    private MimePart parsed(byte[] bytes) throws TimeOverException {
        MimePart root = budget.parse(bytes);
        DetachedSignature.flag(root, bytes).ifPresent(flags::add);
        return root;
    }

    /** The first bytes of any file that is a file system of its own (MS-CFB section 2.2). */
    private static boolean isCompoundFile(byte[] bytes) {
        return bytes.length > 8 && bytes[0] == (byte) 0xd0 && bytes[1] == (byte) 0xcf && bytes[2] == 0x11;
    }

    private static byte[] bytes(MimePart part) {
        return part.leaf().flatMap(Content::bytes).orElse(new byte[0]);
    }

    /** What was found beside the parts, for a mail that says nothing itself. */
    public List<MimePart> spareText() {
        return List.copyOf(spareText);
    }

    /** For the case, in the order of finding. */
    public Set<String> flags() {
        return java.util.Collections.unmodifiableSet(flags);
    }

    /** Whether a limit kept something closed or out. */
    public boolean isTruncated() {
        return budget.isExceeded();
    }
}
