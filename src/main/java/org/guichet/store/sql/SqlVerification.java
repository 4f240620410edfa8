package org.guichet.store.sql;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.guichet.arrival.LedgerUnavailableException;
import org.guichet.store.Finding;
import org.guichet.store.Reconciliation;
import org.guichet.store.Verification;

/** Verifies a store in an SQL database. */
public final class SqlVerification implements Verification {

    private final ReadPool readers;
    private final KeptContents blobs;
    private final Database database;

    /** @param readers of the database; closed by whoever made them */
    public SqlVerification(Database database, ReadPool readers, KeptContents blobs) {
        this.database = database;
        this.readers = readers;
        this.blobs = blobs;
    }

    @Override
    public Verified run(
            Function<JsonNode, List<String>> schema, Consumer<Finding> findings, Consumer<String> progress) {
        RawCheck raws = new RawCheck(readers, blobs, findings, progress);
        CaseCheck cases = new CaseCheck(readers, schema, findings, progress);
        EventCheck events = new EventCheck(readers, findings, progress);
        step(findings, "the database", this::checkDatabase);
        step(findings, "the raw bytes", found -> raws.run());
        step(findings, "the cases", found -> cases.run());
        step(findings, "the events", found -> events.run());
        step(findings, "what names what", this::checkLinks);
        step(findings, "the large contents", this::checkBlobs);
        return new Verified(raws.arrivals(), raws.bytes(), cases.revisions(), events.events());
    }

    /** A database so damaged that a step breaks off must not hide what the others find. */
    private static void step(Consumer<Finding> findings, String subject, Consumer<Consumer<Finding>> check) {
        try {
            check.accept(findings);
        } catch (LedgerUnavailableException e) {
            findings.accept(Finding.damage(subject, "cannot be read to the end: " + e.getMessage()));
        }
    }

    private void checkDatabase(Consumer<Finding> findings) {
        readers.read(database::damage).forEach(what -> findings.accept(Finding.damage("the database", what)));
        Reconciliation account = readers.read(session -> AccountQuery.reconcile(session, database.dialect()));
        if (!account.addsUp()) {
            findings.accept(Finding.damage("the account", "does not add up: see ./guichet reconcile"));
        }
    }

    private void checkLinks(Consumer<Finding> findings) {
        for (LinkCheck link : LinkCheck.values()) {
            readers.read(link::broken).forEach(id -> findings.accept(link.finding(id)));
        }
    }

    private void checkBlobs(Consumer<Finding> findings) {
        blobs.check(sha256 -> readers.read(session -> Leftovers.isNamed(session, sha256)), findings);
    }
}
