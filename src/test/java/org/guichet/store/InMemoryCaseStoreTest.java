package org.guichet.store;

import org.guichet.cases.Case;

class InMemoryCaseStoreTest implements CaseStoreContract {

    private final InMemoryCaseStore store = new InMemoryCaseStore();

    @Override
    public CaseStore store() {
        return store;
    }

    @Override
    public void laterEvents(Case of, String subscriber, int times) {
        for (int i = 0; i < times; i++) {
            store.laterEvent(of, subscriber);
        }
    }
}
