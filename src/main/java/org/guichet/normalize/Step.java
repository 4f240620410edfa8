package org.guichet.normalize;

/**
 * One thing that normalizing finds out, with its evidence. Pure: the same intake gives the same draft. Steps run in a
 * fixed order ({@link Steps}) and may read what earlier ones wrote.
 */
interface Step {
    void apply(Intake intake, CaseDraft draft);
}
