package org.guichet.config.reference;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.guichet.config.ChannelTemplate;
import org.guichet.config.ConfigurationFiles;
import org.guichet.config.KindParameter;
import org.guichet.config.keys.FileShape;
import org.guichet.config.keys.Form;
import org.guichet.config.keys.Key;
import org.guichet.config.keys.Shape;
import org.guichet.config.keys.ValueType;

/** The reference page, as Markdown. */
final class ReferencePage {

    private static final String TABLE = "| key | value | left out | |\n|---|---|---|---|\n";

    private final List<ChannelTemplate> kinds;
    private final StringBuilder page = new StringBuilder();
    /** Where a mapping was described first: it is not described again. */
    private final Map<Shape, String> described = new HashMap<>();

    ReferencePage(List<ChannelTemplate> kinds) {
        this.kinds = kinds;
    }

    String text() {
        page.append("""
                # Configuration

                Generated from the keys that the gateway reads, by `./guichet config schema --write`; a test fails when it is stale.

                - `./guichet check` names every problem with file, line and what would be right; `--json` for programs.
                - Editors that know the YAML language server complete and check these files by `config/schema/*.json`, which their
                  first lines name.
                - **Secrets** are never written down but named: `"${env:NAME}"` is a variable of the environment, `"${file:/path}"`
                  the first line of a file. Logs, pages and messages name the place, never the secret.
                - **When a change takes effect**: files in `config/` are read at the next start. Channel files are followed: what is
                  changed there takes effect within two seconds, for its channel alone; a wrong file leaves the channel as it was,
                  and the log says why. A mailbox looks up secrets that are named `${file:…}` or `${env:…}` at each login, so that
                  a password which is changed in its file needs nothing else.

                """);
        ConfigurationFiles.all().forEach(this::file);
        channels();
        return page.toString().strip() + "\n";
    }

    private void file(FileShape file) {
        page.append("## config/").append(file.path()).append("\n\n");
        page.append(file.about()).append(" Takes effect at the next start.\n\n");
        section("", file.shape());
    }

    /** The keys of a mapping, then those of the mappings in it. */
    private void section(String path, Shape shape) {
        List<Key> plain =
                shape.keys().stream().filter(key -> inner(key).isEmpty()).toList();
        table(plain);
        shape.more().forEach((value, keys) -> {
            page.append("With `")
                    .append(shape.choice())
                    .append(": ")
                    .append(value)
                    .append("`:\n\n");
            table(keys);
        });
        shape.keys().stream().filter(key -> !inner(key).isEmpty()).forEach(key -> inner(key)
                .forEach(inner -> section(path, key, inner)));
    }

    private void section(String path, Key key, Shape inner) {
        String name = (path.isEmpty() ? "" : path + ".") + key.name() + suffix(key);
        page.append("### ").append(name).append("\n\n").append(key.about());
        if (!key.otherwise().isEmpty()) {
            page.append(" Left out: ").append(key.otherwise()).append('.');
        }
        page.append(key.required() == null ? "" : " Has to be there.");
        String before = described.putIfAbsent(inner, name);
        if (before == null) {
            page.append("\n\n");
            section(name, inner);
        } else {
            page.append(" Its keys are those of ").append(before).append(".\n\n");
        }
    }

    private static String suffix(Key key) {
        if (key.form() instanceof Form.Entries) {
            return "[]";
        }
        return key.form() instanceof Form.Named ? ".NAME" : "";
    }

    private static List<Shape> inner(Key key) {
        if (key.form() instanceof Form.Nested nested) {
            return List.of(nested.shape());
        }
        if (key.form() instanceof Form.Entries entries) {
            return List.of(entries.shape());
        }
        return key.form() instanceof Form.Named named ? List.of(named.shape()) : List.of();
    }

    private void table(List<Key> keys) {
        if (keys.isEmpty()) {
            return;
        }
        page.append(TABLE);
        for (Key key : keys) {
            row(key.name(), value(key), leftOut(key), about(key));
        }
        page.append('\n');
    }

    private void row(String name, String value, String leftOut, String about) {
        page.append("| `").append(name).append("` | ");
        page.append(cell(value)).append(" | ").append(cell(leftOut)).append(" | ");
        page.append(cell(about)).append(" |\n");
    }

    private static String cell(String text) {
        return text.replace("|", "\\|");
    }

    private static String about(Key key) {
        return key.about() + (key.example().isEmpty() ? "" : " E.g. `" + key.example() + "`");
    }

    private static String value(Key key) {
        Form form = key.form();
        if (form instanceof Form.Number number) {
            return number.least() + " to " + number.most() + (key.unit().isEmpty() ? "" : " " + key.unit());
        } else if (form instanceof Form.Flag) {
            return "true or false";
        } else if (form instanceof Form.OneOf one) {
            return words(one.words());
        } else if (form instanceof Form.Texts texts) {
            return texts.words().isEmpty() ? "list" : "list of " + words(texts.words());
        } else if (form instanceof Form.Secret) {
            return "named secret";
        } else if (form instanceof Form.Secrets) {
            return "list of named secrets";
        } else if (form instanceof Form.NamedTexts texts) {
            return texts.words().isEmpty() ? "texts by name" : "by name: " + words(texts.words());
        } else if (form instanceof Form.TextOr either) {
            return "text, or "
                    + either.shape().keys().stream()
                            .map(inner -> "`" + inner.name() + "`")
                            .collect(Collectors.joining(" and "));
        }
        return "text";
    }

    private static String words(List<String> words) {
        return words.stream().map(word -> "`" + word + "`").collect(Collectors.joining(", "));
    }

    private static String leftOut(Key key) {
        if (key.required() != null) {
            return "**needed**";
        }
        if (!key.otherwise().isEmpty()) {
            return key.otherwise();
        }
        Form form = key.form();
        if (form instanceof Form.Number number) {
            return number.fallback() == null ? "" : "`" + number.fallback() + "`";
        } else if (form instanceof Form.Flag) {
            return "`false`";
        } else if (form instanceof Form.Text text) {
            return quoted(text.fallback() == null ? "" : text.fallback());
        } else if (form instanceof Form.OneOf one) {
            return quoted(one.fallback() == null ? "" : one.fallback());
        }
        return form instanceof Form.Texts texts ? quoted(String.join(", ", texts.fallback())) : "";
    }

    private static String quoted(String text) {
        return text.isEmpty() ? "" : "`" + text + "`";
    }

    private void channels() {
        page.append("""
                ## routes/channels/*.yaml

                One file per channel; `./guichet channel add KIND` writes one. Takes effect at once. `{{home}}` in a value is the
                gateway's home, `{{env:NAME}}` a variable of the environment.

                """);
        table(ConfigurationFiles.channel().keys().stream()
                .filter(key -> !key.about().isEmpty())
                .toList());
        page.append("The parameters that each kind takes, each as `- {name: …, value: …}` under `parameters`:\n\n");
        kinds.forEach(this::kind);
    }

    private void kind(ChannelTemplate kind) {
        page.append("### ")
                .append(kind.id())
                .append("\n\n")
                .append(kind.about())
                .append("\n\n");
        page.append(TABLE.replace("| key |", "| parameter |"));
        for (KindParameter parameter : kind.parameters()) {
            String leftOut = parameter.required()
                    ? "**needed**"
                    : quoted(parameter.fallback().orElse(""));
            row(parameter.name(), value(parameter.type()), leftOut, parameter.about());
        }
        page.append('\n');
    }

    private static String value(ValueType type) {
        return type instanceof ValueType.Range range
                ? range.least() + " to " + range.most() + (range.unit().isEmpty() ? "" : " " + range.unit())
                : type.inWords();
    }
}
