package org.guichet.normalize;

import org.guichet.normalize.find.Catalogue;

/** What the organisation sells and where it is: the names that its cases shall use. */
public record Catalogues(Catalogue products, Catalogue sites) {

    public static final Catalogues NONE = new Catalogues(Catalogue.NONE, Catalogue.NONE);
}
