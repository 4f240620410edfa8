package org.guichet.config.keys;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A key of a configuration file.
 *
 * @param about what it is for, in a sentence or two
 * @param unit of a number, e.g. {@code minutes}; empty for none
 * @param otherwise what holds when it is left out, where that is no plain value; empty when the form says it
 * @param example a value as it is written; empty when the default is example enough
 * @param required what to write, when it has to be there; null when it may be left out
 */
public record Key(
        String name,
        Form form,
        String about,
        String unit,
        String otherwise,
        String example,
        @Nullable String required) {

    private static Key of(String name, Form form) {
        return new Key(name, form, "", "", "", "", null);
    }

    /** Any text, without a default. */
    public static Key text(String name) {
        return of(name, new Form.Text(null, null));
    }

    public static Key text(String name, String fallback) {
        return of(name, new Form.Text(fallback, null));
    }

    /** A whole number, both limits included. */
    public static Key number(String name, int fallback, int least, int most) {
        return of(name, new Form.Number(fallback, least, most));
    }

    /** The same without a plain default. */
    public static Key number(String name, int least, int most) {
        return of(name, new Form.Number(null, least, most));
    }

    public static Key flag(String name) {
        return of(name, new Form.Flag());
    }

    public static Key oneOf(String name, List<String> words) {
        return of(name, new Form.OneOf(words, null, null));
    }

    public static Key oneOf(String name, String fallback, List<String> words) {
        return of(name, new Form.OneOf(words, fallback, null));
    }

    public static Key texts(String name, String... fallback) {
        return of(name, new Form.Texts(List.of(fallback), List.of(), null));
    }

    /** Of a closed list; when none is given, all hold or those that {@link #otherwise} says. */
    public static Key words(String name, List<String> words) {
        return of(name, new Form.Texts(List.of(), words, null));
    }

    public static Key secret(String name) {
        return of(name, new Form.Secret());
    }

    public static Key secrets(String name) {
        return of(name, new Form.Secrets());
    }

    public static Key nested(String name, Shape shape) {
        return of(name, new Form.Nested(shape));
    }

    public static Key entries(String name, Shape shape) {
        return of(name, new Form.Entries(shape));
    }

    public static Key named(String name, Shape shape) {
        return of(name, new Form.Named(shape));
    }

    public static Key namedTexts(String name, List<String> words) {
        return of(name, new Form.NamedTexts(words));
    }

    public static Key textOr(String name, Shape shape) {
        return of(name, new Form.TextOr(shape));
    }

    public static Key anything(String name) {
        return of(name, new Form.Anything());
    }

    public Key about(String words) {
        return new Key(name, form, words, unit, otherwise, example, required);
    }

    public Key unit(String words) {
        return new Key(name, form, about, words, otherwise, example, required);
    }

    public Key otherwise(String words) {
        return new Key(name, form, about, unit, words, example, required);
    }

    public Key example(String value) {
        return new Key(name, form, about, unit, otherwise, value, required);
    }

    /** @param hint what to write there */
    public Key required(String hint) {
        return new Key(name, form, about, unit, otherwise, example, hint);
    }

    /** For texts: what editors hold a value against. Linear-time syntax, as JSON Schema and Java both read it. */
    public Key pattern(String regex) {
        String fallback = form instanceof Form.Text text ? text.fallback() : null;
        return new Key(name, new Form.Text(fallback, regex), about, unit, otherwise, example, required);
    }

    /** For words of a closed list: what messages call one, e.g. {@code a kind of subscriber}. */
    public Key noun(String noun) {
        Form named = form instanceof Form.OneOf one ? new Form.OneOf(one.words(), one.fallback(), noun) : form;
        if (form instanceof Form.Texts texts) {
            named = new Form.Texts(texts.fallback(), texts.words(), noun);
        }
        return new Key(name, named, about, unit, otherwise, example, required);
    }
}
