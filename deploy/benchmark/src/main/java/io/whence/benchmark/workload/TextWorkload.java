package io.whence.benchmark.workload;

import io.whence.api.text.MarkdownText;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Texts of the lengths people write. Lengths are log-normal around what two Stack Exchange sites measure: posts have a median of
 * 500 characters and a mean of about 740, comments 150 and 190. The words are made up, each seed its own thousands of them, so
 * that no compression dictionary knows them; they are drawn by Zipf's law, as words are.
 */
final class TextWorkload {

    private static final int VOCABULARY = 5_000;
    private static final String[] SYLLABLES =
            ("a an ar be ca ce co con da de di do e el en er es fa fi for ge ha he hi i il in is ka la le li lo ma me mi mo na ne"
                            + " ni no o on or pa pe per pre pro ra re ri ro sa se si so sta ste ta te ter ti tion to tra u un ur va ve vi wa we yo")
                    .split(" ");

    private final SplittableRandom random;
    private final String[] words = new String[VOCABULARY];
    private final double[] upTo = new double[VOCABULARY];

    TextWorkload(SplittableRandom random) {
        this.random = random;
        double sum = 0;
        for (int rank = 0; rank < VOCABULARY; rank++) {
            int syllables = rank < 30 ? 1 : 1 + random.nextInt(1, 4);
            words[rank] = IntStream.range(0, syllables)
                    .mapToObj(_ -> SYLLABLES[random.nextInt(SYLLABLES.length)])
                    .collect(Collectors.joining());
            sum += 1.0 / (rank + 1.2);
            upTo[rank] = sum;
        }
    }

    String title() {
        var title = new StringBuilder();
        sentence(title, random.nextInt(25, 80));
        title.setCharAt(title.length() - 1, '?');
        return title.toString();
    }

    /** A question's or an answer's body: paragraphs, and here and there a list, some code or a link. */
    MarkdownText post() {
        int length = length(500, 0.885, 40, 20_000);
        var text = new StringBuilder(length + 200);
        while (text.length() < length) {
            switch (random.nextInt(8)) {
                case 0 -> list(text);
                case 1 -> code(text);
                case 2 -> link(text);
                default -> paragraph(text, Math.min(400, length - text.length()));
            }
            text.append("\n\n");
        }
        return new MarkdownText(text.toString().strip());
    }

    MarkdownText comment() {
        var text = new StringBuilder();
        paragraph(text, length(150, 0.7, 15, 600));
        return new MarkdownText(text.toString());
    }

    /** A few words on why something was changed. */
    String note() {
        return Stream.generate(this::word).limit(random.nextInt(2, 7)).collect(Collectors.joining(" "));
    }

    /** One to five, out of a couple of hundred in uneven use. */
    List<String> tags() {
        return Stream.generate(() -> words[100 + (int) (200 * random.nextDouble() * random.nextDouble())])
                .limit(random.nextInt(1, 6))
                .distinct()
                .toList();
    }

    private int length(int median, double sigma, int least, int most) {
        return (int) Math.clamp(median * Math.exp(sigma * random.nextGaussian()), least, most);
    }

    private void paragraph(StringBuilder text, int length) {
        int end = text.length() + Math.max(length, 1);
        while (text.length() < end) {
            sentence(text, Math.min(end - text.length(), random.nextInt(30, 120)));
            text.append(' ');
        }
        text.setLength(text.length() - 1);
    }

    private void sentence(StringBuilder text, int length) {
        int start = text.length();
        text.append(word());
        while (text.length() < start + length) {
            text.append(random.nextInt(14) == 0 ? ", " : " ").append(word());
        }
        text.setCharAt(start, Character.toUpperCase(text.charAt(start)));
        text.append('.');
    }

    private void list(StringBuilder text) {
        for (int item = random.nextInt(2, 6); item > 0; item--) {
            text.append("- ");
            sentence(text, random.nextInt(15, 60));
            text.append('\n');
        }
    }

    private void code(StringBuilder text) {
        text.append("```\n");
        for (int line = random.nextInt(1, 6); line > 0; line--) {
            text.append("    ")
                    .append(word())
                    .append(" = ")
                    .append(word())
                    .append('(')
                    .append(random.nextInt(10_000))
                    .append(");\n");
        }
        text.append("```");
    }

    private void link(StringBuilder text) {
        text.append("See [")
                .append(word())
                .append("](https://")
                .append(word())
                .append(".example/")
                .append(Long.toString(random.nextLong(1L << 40), 36))
                .append(").");
    }

    private String word() {
        double at = random.nextDouble(upTo[VOCABULARY - 1]);
        int low = 0;
        int high = VOCABULARY - 1;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (upTo[middle] < at) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return words[low];
    }
}
