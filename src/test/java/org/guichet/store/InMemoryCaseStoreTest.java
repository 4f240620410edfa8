package org.guichet.store;

class InMemoryCaseStoreTest implements CaseStoreContract {

    private final InMemoryCaseStore store = new InMemoryCaseStore();

    @Override
    public CaseStore store() {
        return store;
    }
}
