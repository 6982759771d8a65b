package io.whence.checks;

import static java.util.stream.Collectors.averagingInt;
import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The names of types, which say what each is without its package, and the sizes of files and packages. */
class TypeNamesTest {

    private static final double MOST_OF_ONE_WORD = 0.15;
    private static final double FEWEST_WORDS = 2.4;
    private static final int MOST_THAT_STAND_TWICE = 10;
    private static final int MOST_LINES = 300;
    private static final int MOST_FILES = 25;

    /** Between {@code a} and {@code B}, and before the last letter of {@code ABCd}: an acronym is one word. */
    private static final Pattern BOUNDARY = Pattern.compile("(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])");

    private static final List<Path> SOURCES = Checkout.sources(
            path -> path.matches(".*/src/main/java/.*\\.java") && !path.endsWith("/package-info.java"));
    private static final List<String> NAMES = names();

    @Test
    void few_are_of_one_word() {
        var one = NAMES.stream().filter(name -> words(name) == 1).sorted().toList();
        var share = (double) one.size() / NAMES.size();
        System.out.printf("Of %d types, %d have a name of one word: %.1f %%%n", NAMES.size(), one.size(), 100 * share);
        assertThat(share).as("of one word: %s", one).isLessThanOrEqualTo(MOST_OF_ONE_WORD);
    }

    @Test
    void most_are_of_two_or_three() {
        double mean = NAMES.stream().collect(averagingInt(TypeNamesTest::words));
        System.out.printf("The name of a type has %.2f words%n", mean);
        assertThat(mean).isGreaterThanOrEqualTo(FEWEST_WORDS);
    }

    @Test
    void few_stand_for_two_types() {
        var times = NAMES.stream().collect(groupingBy(name -> name, TreeMap::new, counting()));
        times.values().removeIf(count -> count == 1);
        System.out.printf("%d names stand for two or more types: %s%n", times.size(), times.keySet());
        assertThat(times).hasSizeLessThanOrEqualTo(MOST_THAT_STAND_TWICE);
    }

    @Test
    void no_file_is_long() {
        var lines = SOURCES.stream()
                .collect(toMap(
                        Path::toString, file -> Checkout.read(file).lines().count(), Math::max, TreeMap::new));
        assertThat(lines).isNotEmpty();
        System.out.printf("The longest file has %d lines%n", Collections.max(lines.values()));
        lines.values().removeIf(count -> count <= MOST_LINES);
        assertThat(lines).isEmpty();
    }

    @Test
    void no_package_of_a_service_is_full() {
        var service = Pattern.compile("/(command|query)-service/src/");
        var files = SOURCES.stream()
                .map(file -> file.toString().replace('\\', '/'))
                .filter(file -> service.matcher(file).find())
                .collect(groupingBy(file -> file.substring(0, file.lastIndexOf('/')), TreeMap::new, counting()));
        assertThat(files).isNotEmpty();
        System.out.printf("The fullest package of a service has %d files%n", Collections.max(files.values()));
        files.values().removeIf(count -> count <= MOST_FILES);
        assertThat(files).isEmpty();
    }

    private static int words(String name) {
        return BOUNDARY.split(name).length;
    }

    /** The names of top-level types, one a file; a nested one is read with the name of the type it is in. */
    private static List<String> names() {
        return SOURCES.stream()
                .map(file -> file.getFileName().toString().replace(".java", ""))
                .toList();
    }
}
