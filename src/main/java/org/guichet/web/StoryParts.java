package org.guichet.web;

import java.util.Optional;
import java.util.function.Function;
import org.guichet.lessons.LessonsDesk;
import org.guichet.policy.Policy;
import org.guichet.story.OutcomeDesk;
import org.guichet.story.StoryDesk;

/**
 * What the HTTP side needs for what cases have to do with each other.
 *
 * @param desk decides about links
 * @param outcomes takes how cases were settled
 * @param names of natures
 * @param policy in a language
 */
public record StoryParts(
        StoryDesk desk, OutcomeDesk outcomes, LessonsDesk lessons, Names names, Function<String, Policy> policy) {

    /** What a code is called. */
    @FunctionalInterface
    public interface Names {

        /** Empty where it has no name in this language. */
        Optional<String> of(String code, String language);
    }
}
