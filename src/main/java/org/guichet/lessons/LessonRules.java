package org.guichet.lessons;

/**
 * What lessons may show.
 *
 * @param smallestGroup of which anything is shown; 1 shows everything
 */
public record LessonRules(int smallestGroup) {

    /** Those of a gateway whose operator says nothing. */
    public static final LessonRules DEFAULTS = new LessonRules(5);

    boolean mayShow(long count) {
        return count >= smallestGroup;
    }
}
