package io.whence.checks;

import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What can be set from outside, as the code reads it and as docs/operating.md lists it. */
final class Settings {

    private static final String OPERATING = "docs/operating.md";

    /** {@code ${NAME}} or {@code ${NAME:default}}, but not compose's {@code $$}. */
    private static final Pattern PLACEHOLDER = Pattern.compile("(?<!\\$)\\$\\{([A-Z][A-Z0-9_]*)(?::([^}]*))?}");

    private static final Pattern IN_A_SCRIPT = Pattern.compile("\\$\\{?(WHENCE_[A-Z0-9_]+)");
    private static final Pattern IN_JAVA = Pattern.compile("System\\s*\\.getenv\\((?:\"(\\w+)\"|(\\w+))\\)");
    private static final Pattern PROPERTIES =
            Pattern.compile("@ConfigurationProperties\\(\"([a-z.]+)\"\\)\\s*(?:public )?record \\w+\\(([^{]*)\\)");
    private static final Pattern COMPONENT = Pattern.compile("@DefaultValue\\(\"([^\"]*)\"\\) \\w+ (\\w+)");
    private static final Pattern OPTION = Pattern.compile("(?m)^\\s+(--[a-z-]+)\\) |names = \"(--[a-z-]+)\"");
    private static final Pattern ROW = Pattern.compile("(?m)^\\| `([A-Z][A-Z0-9_]*)` \\|[^|]*\\| ([^|]*) \\|");
    private static final Pattern VALUE = Pattern.compile("@Value\\(\"\\$\\{(whence\\.[a-z.-]+):([^}]*)}\"\\)");
    private static final Pattern PROPERTY_ROW =
            Pattern.compile("(?m)^\\| `(whence\\.[a-z.-]+)` \\|[^|]*\\| `([^`]*)` \\|");
    private static final Pattern OPTION_ROW = Pattern.compile("(?m)^\\| `(--[a-z-]+)[^|]*\\|");

    private Settings() {}

    /** Every variable that is read, and its default where the code names one. */
    static Map<String, String> read() {
        var read = new TreeMap<String, String>();
        find(Settings::isYaml, PLACEHOLDER)
                .forEach(match -> read.put(match.group(1), match.group(2) == null ? "" : match.group(2)));
        find(path -> path.endsWith("Settings.java") || path.endsWith("Directory.java"), PROPERTIES)
                .forEach(match -> COMPONENT
                        .matcher(match.group(2))
                        .results()
                        .forEach(component -> read.putIfAbsent(
                                (match.group(1) + "_" + component.group(2))
                                        .replace('.', '_')
                                        .toUpperCase(java.util.Locale.ROOT),
                                component.group(1))));
        return read;
    }

    /** Those that scripts and Java ask for by name, whose defaults are code. */
    static Set<String> asked() {
        var asked = find(Settings::isScript, IN_A_SCRIPT)
                .map(match -> match.group(1))
                .collect(Collectors.toSet());
        Checkout.sources(path -> path.endsWith(".java")).stream()
                .map(Checkout::read)
                .forEach(java -> IN_JAVA.matcher(java)
                        .results()
                        .map(match -> match.group(1) == null ? constant(match.group(2), java) : match.group(1))
                        .forEach(asked::add));
        return asked;
    }

    static Map<String, String> told() {
        return ROW.matcher(Checkout.read(OPERATING))
                .results()
                .collect(Collectors.toMap(
                        match -> match.group(1), match -> match.group(2).replace("`", "")));
    }

    /** Every property with a default in Java alone: no variable stands for it in a file of settings. */
    static Map<String, String> properties() {
        var yaml =
                Checkout.sources(Settings::isYaml).stream().map(Checkout::read).collect(Collectors.joining());
        return find(path -> path.endsWith(".java"), VALUE)
                .filter(match -> !isSet(match.group(1), yaml))
                .collect(Collectors.toMap(match -> match.group(1), match -> match.group(2), (one, _) -> one));
    }

    /** By the last part of its name: the parts before it stand on lines of their own. */
    private static boolean isSet(String property, String yaml) {
        var name = property.substring(property.lastIndexOf('.') + 1);
        return Pattern.compile("(?m)^ +" + name + ": \\$\\{").matcher(yaml).find();
    }

    static Map<String, String> propertiesTold() {
        return PROPERTY_ROW
                .matcher(Checkout.read(OPERATING))
                .results()
                .collect(Collectors.toMap(match -> match.group(1), match -> match.group(2)));
    }

    static Set<String> options() {
        return Stream.concat(
                        find(path -> path.equals("deploy/start"), OPTION),
                        find(path -> path.startsWith("deploy/cli/src/main/"), OPTION))
                .map(match -> match.group(1) == null ? match.group(2) : match.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    static Set<String> optionsTold() {
        return OPTION_ROW
                .matcher(Checkout.read(OPERATING))
                .results()
                .map(match -> match.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static boolean isYaml(String path) {
        return path.matches(".*/src/main/resources/[^/]+\\.yaml|deploy/compose\\.yaml");
    }

    private static boolean isScript(String path) {
        return path.matches("deploy/([a-z-]+|[a-z-]+\\.sh|benchmark/run|images/ready)|\\.ci/run");
    }

    private static Stream<MatchResult> find(Predicate<String> wanted, Pattern pattern) {
        return Checkout.sources(wanted).stream()
                .map((Path file) -> Checkout.read(file))
                .flatMap(text -> pattern.matcher(text).results());
    }

    private static String constant(String name, String java) {
        return Pattern.compile(" " + name + " = \"(\\w+)\"")
                .matcher(java)
                .results()
                .map(match -> match.group(1))
                .findFirst()
                .orElseThrow(() -> new AssertionError("what is " + name + " in a call of System.getenv?"));
    }
}
