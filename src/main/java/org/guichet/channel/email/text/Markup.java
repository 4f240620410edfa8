package org.guichet.channel.email.text;

import org.jsoup.nodes.Element;

/** An element of a page, as far as it tells something of its words. */
interface Markup {

    /** Its name, lower case. */
    String tag();

    /** The value of an attribute, references undone; {@code ""} when it has none of this name. */
    String attribute(String name);

    boolean has(String attribute);

    /** All words inside, its own and those of elements in it, single blanks between; known once it is closed. */
    String words();

    /** An element of a tree. */
    record OfTree(Element element) implements Markup {

        @Override
        public String tag() {
            return element.normalName();
        }

        @Override
        public String attribute(String name) {
            return element.attr(name);
        }

        @Override
        public boolean has(String attribute) {
            return element.hasAttr(attribute);
        }

        @Override
        public String words() {
            return element.text();
        }
    }
}
