package org.guichet.channel.email.own;

import java.util.List;
import org.guichet.submission.Stated;

/**
 * A form of a web site that came as a mail.
 *
 * @param stated what was filled in, under our names; an e-mail address is among it
 * @param split what its writer wrote in words of his own, and everything around it
 */
public record FilledForm(List<Stated> stated, Split split) {

    public FilledForm {
        stated = List.copyOf(stated);
    }
}
