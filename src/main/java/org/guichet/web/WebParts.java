package org.guichet.web;

import java.time.Clock;
import java.util.Map;
import org.guichet.channel.form.FormLimits;
import org.guichet.channel.http.SpoolLimits;
import org.guichet.channel.http.verify.Verification;
import org.guichet.delivery.DeliveryDesk;
import org.guichet.store.CaseStore;
import org.guichet.submission.SubmissionReader;
import org.guichet.tryout.TryoutDesk;

/**
 * What the HTTP side needs of the rest.
 *
 * @param store for reading
 * @param attachments gives out the attachments of any contact
 * @param mails gives out mails as they were laid out
 * @param scans shows pages of scans, and takes what a person reads on them
 * @param tryouts tries the configuration on disk, and applies it
 * @param webForm reader of kind web-form, the one that normalizing uses
 * @param counter reader of kind counter
 * @param event reader of kind event
 * @param callers how webhooks of call platforms are verified, by the name of the channel
 * @param story what cases have to do with each other
 */
public record WebParts(
        CaseStore store,
        DeliveryDesk deliveries,
        AttachmentSource attachments,
        MailSource mails,
        PageDesk scans,
        TryoutDesk tryouts,
        SubmissionReader webForm,
        SubmissionReader counter,
        SubmissionReader event,
        Map<String, Verification> callers,
        Access access,
        PageSettings pages,
        FormLimits formLimits,
        SpoolLimits spoolLimits,
        StoryParts story,
        Clock clock) {}
