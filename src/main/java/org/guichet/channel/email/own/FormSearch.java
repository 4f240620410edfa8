package org.guichet.channel.email.own;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.guichet.channel.email.mime.Address;
import org.guichet.channel.email.mime.AddressParser;
import org.guichet.submission.Fields;
import org.guichet.submission.Stated;
import org.jspecify.annotations.Nullable;

/**
 * Finds out whether a mail is a form that somebody filled in on a web site. Then the site's program is in {@code From}, and
 * who wrote stands in the text, behind a label.
 */
public final class FormSearch {

    private static final Pattern EMAIL =
            Pattern.compile("[A-Za-z0-9._%+&/'-]{1,64}@[A-Za-z0-9-]{1,63}(?:\\.[A-Za-z0-9-]{1,63}){1,8}");
    private static final int LONGEST_VALUE = 200;

    private final Company company;
    private final List<Address> from;
    private final @Nullable Address replyTo;

    /**
     * @param company to which the mail went: none of its mailboxes filled in a form
     * @param from who sent the mail
     * @param replyTo where answers go, if that is stated
     */
    public FormSearch(Company company, List<Address> from, @Nullable Address replyTo) {
        this.company = company;
        this.from = from;
        this.replyTo = replyTo;
    }

    /**
     * The form, if there is a label for an e-mail address, or {@code Reply-To}, and one for a name or for a message. Of a
     * mail whose writer states the address it comes from, the message must have a label: people write so too.
     */
    public Optional<FilledForm> in(TextLines lines) {
        return FormAnswers.of(lines.lines()).flatMap(answers -> of(answers, lines.text()));
    }

    private Optional<FilledForm> of(FormAnswers answers, String text) {
        String email = email(answers, text);
        if (email == null || !isForm(answers, email)) {
            return Optional.empty();
        }
        Split split = FormSplit.of(answers, text);
        return split.own().isEmpty()
                ? Optional.empty()
                : Optional.of(new FilledForm(stated(answers, text, email), split));
    }

    private boolean isForm(FormAnswers answers, String email) {
        boolean own = from.stream().map(Address::email).anyMatch(email::equalsIgnoreCase);
        return answers.has(FormLabel.MESSAGE)
                ? !own || answers.has(FormLabel.FROM) || isIdentified(answers)
                : !own && isNamed(answers);
    }

    private static boolean isIdentified(FormAnswers answers) {
        return Stream.of(FormLabel.NAME, FormLabel.FIRST_NAME, FormLabel.LAST_NAME, FormLabel.EMAIL)
                .anyMatch(answers::has);
    }

    private static boolean isNamed(FormAnswers answers) {
        return (answers.has(FormLabel.NAME) || answers.has(FormLabel.LAST_NAME)) && answers.has(FormLabel.EMAIL);
    }

    private @Nullable String email(FormAnswers answers, String text) {
        Stream<String> filledIn = Stream.of(FormLabel.EMAIL, FormLabel.FROM)
                .flatMap(label -> answers.value(label).stream())
                .map(span -> EMAIL.matcher(span.of(text)))
                .filter(Matcher::find)
                .map(Matcher::group);
        return Stream.concat(filledIn, Stream.ofNullable(replyTo).map(Address::email))
                .filter(Objects::nonNull)
                .filter(email -> !company.isRecipient(new Address(null, email)))
                .findFirst()
                .orElse(null);
    }

    private List<Stated> stated(FormAnswers answers, String text, String email) {
        List<Stated> stated = new ArrayList<>();
        name(answers, text).ifPresent(name -> stated.add(new Stated(Fields.NAME, name)));
        stated.add(new Stated(Fields.EMAIL, email));
        for (FormLabel label : FormLabel.values()) {
            boolean done = label == FormLabel.NAME || label == FormLabel.EMAIL;
            label.field()
                    .filter(field -> !done)
                    .flatMap(field -> value(answers, label, text).map(value -> new Stated(field, value)))
                    .ifPresent(stated::add);
        }
        return stated;
    }

    /** A first and a last name with labels of their own; "Nom" alone is either, and the last one beside "Prénom". */
    private Optional<String> name(FormAnswers answers, String text) {
        Optional<String> first = value(answers, FormLabel.FIRST_NAME, text);
        Optional<String> last =
                value(answers, FormLabel.LAST_NAME, text).or(() -> value(answers, FormLabel.NAME, text));
        String both =
                Stream.of(first, last).flatMap(Optional::stream).distinct().collect(Collectors.joining(" "));
        return Optional.of(both)
                .filter(FormSearch::isName)
                .or(() -> answers.value(FormLabel.FROM).flatMap(span -> nameIn(AddressParser.parse(span.of(text)))))
                .or(() -> Optional.ofNullable(replyTo).map(Address::name));
    }

    private static boolean isName(String text) {
        return text.indexOf('@') < 0 && !text.endsWith(":") && text.chars().anyMatch(Character::isLetter);
    }

    private static Optional<String> nameIn(List<Address> addresses) {
        return addresses.stream().map(Address::name).filter(Objects::nonNull).findFirst();
    }

    private static Optional<String> value(FormAnswers answers, FormLabel label, String text) {
        return answers.value(label)
                .map(span -> span.of(text).strip())
                .filter(value -> !value.isEmpty() && value.length() <= LONGEST_VALUE);
    }
}
