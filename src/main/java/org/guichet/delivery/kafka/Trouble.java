package org.guichet.delivery.kafka;

import org.apache.kafka.common.InvalidRecordException;
import org.apache.kafka.common.config.ConfigException;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.errors.InvalidTopicException;
import org.apache.kafka.common.errors.NotEnoughReplicasAfterAppendException;
import org.apache.kafka.common.errors.NotEnoughReplicasException;
import org.apache.kafka.common.errors.RecordBatchTooLargeException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.RetriableException;
import org.apache.kafka.common.errors.SaslAuthenticationException;
import org.apache.kafka.common.errors.SslAuthenticationException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.jspecify.annotations.Nullable;

/**
 * What an exception of the client means for deliveries. Its own words are not repeated: they name hosts, and may quote
 * settings.
 *
 * @param ofRow whether the row alone is at fault, and others may get through
 * @param endsProducer whether the producer is of no use any more
 * @param reason for an operator
 */
record Trouble(boolean ofRow, boolean endsProducer, String reason) {

    static Trouble of(Throwable thrown) {
        if (thrown instanceof RecordTooLargeException || thrown instanceof RecordBatchTooLargeException) {
            return ofRow("the event is larger than the topic takes: raise max.message.bytes of the topic, and "
                    + "max.request.size of the subscriber");
        }
        if (thrown instanceof InvalidRecordException) {
            return ofRow("the broker says that the event is not valid for this topic: is it compacted, or checked?");
        }
        boolean goesOn = thrown instanceof RetriableException
                || thrown instanceof AuthorizationException
                || thrown instanceof InvalidTopicException;
        return new Trouble(false, !goesOn, sentence(thrown));
    }

    private static Trouble ofRow(String reason) {
        return new Trouble(true, false, reason);
    }

    private static String sentence(Throwable thrown) {
        Throwable cause = thrown.getCause();
        if (isMissingTopic(thrown) || isMissingTopic(cause)) {
            return "the brokers know no such topic, or hide it from this user";
        } else if (thrown instanceof NotEnoughReplicasException
                || thrown instanceof NotEnoughReplicasAfterAppendException) {
            return "too few replicas of the topic are in sync";
        } else if (thrown instanceof TimeoutException) {
            return "no broker answered or confirmed in time";
        } else if (thrown instanceof SslAuthenticationException) {
            return "no TLS connection: the brokers' certificate is not trusted, not valid or not of their host, or they "
                    + "do not take ours";
        } else if (thrown instanceof SaslAuthenticationException) {
            return "the brokers do not know its user or password";
        } else if (thrown instanceof AuthorizationException) {
            return "its user may not write to the topic";
        } else if (thrown instanceof ConfigException || cause instanceof ConfigException) {
            return "none of its servers has an address, or its properties do not go together";
        }
        return "the client failed with "
                + (cause == null ? thrown : cause).getClass().getSimpleName();
    }

    private static boolean isMissingTopic(@Nullable Throwable thrown) {
        return thrown instanceof UnknownTopicOrPartitionException || thrown instanceof InvalidTopicException;
    }
}
