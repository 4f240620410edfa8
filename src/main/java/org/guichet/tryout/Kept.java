package org.guichet.tryout;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.guichet.cases.Case;
import org.guichet.cases.CaseJson;
import org.guichet.cases.Evidence;
import org.guichet.clock.CaseClock;
import org.guichet.followup.Forks;
import org.guichet.submission.MailSigns;

/**
 * What of a case stays however its contacts are understood: who it is, its links, the dates that were promised, what a
 * person typed or decided, and what came of several events together. Used once.
 */
final class Kept {

    private static final String PERSON = "person";

    /** Whose word is not a reading of one contact. */
    private static final Set<String> NOT_READ = Set.of(PERSON, "event-rule");

    private static final Set<String> ALWAYS =
            Set.of("schemaVersion", "id", "reference", "related", "deadlines", "promisedBy");

    /** Flags that something other than the contacts' content gave it. */
    private static final Set<String> OF_EVENTS = Set.of(
            "follow-up-unverified", "unreachable", "incident", "joined", CaseClock.SETTLED, MailSigns.MANY_FROM_SENDER);

    private static final String FLAGS = "flags";

    private final Case newest;
    private final ObjectNode was;
    private final ObjectNode now;
    private final ObjectNode evidence;

    private Kept(Case newest, Case anew) {
        this.newest = newest;
        this.was = CaseJson.toTree(newest).deepCopy();
        this.now = CaseJson.toTree(anew).deepCopy();
        this.evidence = now.withObject("/evidence");
    }

    /**
     * The next revision.
     *
     * @param newest the case as it is
     * @param anew the case as its contacts say it now
     */
    static Case over(Case newest, Case anew) {
        return new Kept(newest, anew).next();
    }

    private Case next() {
        fields().forEach(this::keep);
        keepFlags();
        keepTypedPages();
        now.put("revision", newest.identity().revision() + 1);
        try {
            return CaseJson.mapper().treeToValue(now, Case.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("two cases do not make one", e);
        }
    }

    private Set<String> fields() {
        Set<String> fields = new TreeSet<>(ALWAYS);
        newest.evidence().forEach((pointer, found) -> {
            String field = field(pointer);
            if (NOT_READ.contains(found.by()) && !isTyped(found) && !field.equals("contacts") && !field.equals(FLAGS)) {
                fields.add(field);
            }
        });
        return fields;
    }

    private void keep(String field) {
        JsonNode value = was.get(field);
        if (value == null) {
            now.remove(field);
        } else {
            now.set(field, value);
        }
        evidence.remove(pointers(evidence).stream()
                .filter(pointer -> field(pointer).equals(field))
                .toList());
        keepEvidence(pointer -> field(pointer).equals(field));
    }

    private void keepEvidence(java.util.function.Predicate<String> which) {
        JsonNode known = was.path("evidence");
        pointers(known).stream().filter(which).forEach(pointer -> evidence.set(pointer, known.get(pointer)));
    }

    private void keepFlags() {
        ArrayNode flags = now.withArray("/" + FLAGS);
        List<String> before = newest.handling().flags();
        for (int i = 0; i < before.size(); i++) {
            Evidence found = newest.evidence().get("/" + FLAGS + "/" + i);
            boolean stays = OF_EVENTS.contains(before.get(i))
                    || found != null && found.by().equals(PERSON)
                    || before.get(i).equals(Forks.DATA_REQUEST)
                            && Forks.of(newest).isPresent();
            if (stays && !has(flags, before.get(i))) {
                if (found != null) {
                    evidence.set("/" + FLAGS + "/" + flags.size(), CaseJson.toTree(found));
                }
                flags.add(before.get(i));
            }
        }
    }

    private static boolean has(ArrayNode flags, String flag) {
        for (JsonNode one : flags) {
            if (one.asText().equals(flag)) {
                return true;
            }
        }
        return false;
    }

    /** The page was read by a person, and so was what is found on it. */
    private void keepTypedPages() {
        keepEvidence(pointer -> pointer.startsWith("/contacts/") && pointer.contains("/pages/"));
        evidence.properties().forEach(entry -> {
            String part = entry.getValue().path("part").asText();
            String contact = entry.getValue().path("contact").asText();
            if (typedPages().contains(contact + " " + part)) {
                ((ObjectNode) entry.getValue()).put("by", PERSON);
            }
        });
    }

    private boolean isTyped(Evidence found) {
        return typedPages().contains(found.contact() + " " + found.part());
    }

    private Set<String> typedPages() {
        Set<String> typed = new LinkedHashSet<>();
        for (Map.Entry<String, Evidence> entry : newest.evidence().entrySet()) {
            if (entry.getKey().startsWith("/contacts/")
                    && entry.getKey().endsWith("/text")
                    && entry.getValue().by().equals(PERSON)) {
                typed.add(entry.getValue().contact() + " " + entry.getValue().part());
            }
        }
        return typed;
    }

    private static List<String> pointers(JsonNode evidence) {
        return evidence.properties().stream().map(Map.Entry::getKey).toList();
    }

    private static String field(String pointer) {
        int end = pointer.indexOf('/', 1);
        return pointer.substring(1, end < 0 ? pointer.length() : end);
    }
}
