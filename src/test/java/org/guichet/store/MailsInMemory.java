package org.guichet.store;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;

/** {@link MailIndex} in a map. */
final class MailsInMemory implements MailIndex {

    private final Map<MailPrint, UUID> cases = new LinkedHashMap<>();
    private final Consumer<UUID> required;

    /** @param required throws when there is no such case */
    MailsInMemory(Consumer<UUID> required) {
        this.required = required;
    }

    synchronized void add(MailPrint mail, UUID caseId) {
        cases.putIfAbsent(mail, caseId);
    }

    synchronized void erase(UUID caseId) {
        cases.values().removeIf(caseId::equals);
    }

    @Override
    public synchronized List<UUID> casesOf(String messageId) {
        return cases.entrySet().stream()
                .filter(entry -> entry.getKey().message().equals(MailPrint.key(messageId)))
                .map(Map.Entry::getValue)
                .distinct()
                .limit(MOST_CASES)
                .toList();
    }

    @Override
    public Optional<UUID> caseOfOurs(String messageId) {
        return caseOf(MailPrint.ofOurs(messageId));
    }

    @Override
    public synchronized Optional<UUID> caseOf(MailPrint mail) {
        return Optional.ofNullable(cases.get(mail));
    }

    @Override
    public void sent(UUID caseId, String messageId) {
        required.accept(caseId);
        add(MailPrint.ofOurs(messageId), caseId);
    }
}
