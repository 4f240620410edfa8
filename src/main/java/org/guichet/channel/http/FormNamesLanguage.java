package org.guichet.channel.http;

import org.apache.camel.Exchange;
import org.apache.camel.Expression;
import org.apache.camel.Predicate;
import org.apache.camel.spi.Language;
import org.apache.camel.support.ExpressionAdapter;
import org.guichet.channel.form.FormNames;

/**
 * Bean {@code form-names}: the language in which a channel says how its form names its fields, see {@link FormNames#parse}.
 * Camel reads an expression when it makes the route, so that a channel with names that cannot be does not start. Its value is
 * a {@link ChannelDetails}.
 */
public final class FormNamesLanguage implements Language {

    @Override
    public Expression createExpression(String names) {
        ChannelDetails details = new ChannelDetails(FormNames.parse(names).details());
        return new ExpressionAdapter() {
            @Override
            public Object evaluate(Exchange exchange) {
                return details;
            }
        };
    }

    @Override
    public Predicate createPredicate(String names) {
        throw new UnsupportedOperationException("names of fields are no condition");
    }
}
