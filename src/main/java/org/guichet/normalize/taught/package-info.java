/**
 * What is learnt from labelled examples: the features of a text, training with OpenNLP, the model, and which words a judgement
 * rests on. Knows nothing of cases.
 */
@NullMarked
package org.guichet.normalize.taught;

import org.jspecify.annotations.NullMarked;
