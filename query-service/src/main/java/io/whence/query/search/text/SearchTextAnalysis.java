package io.whence.query.search.text;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.DelegatingAnalyzerWrapper;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.core.WhitespaceTokenizer;
import org.apache.lucene.analysis.en.EnglishPossessiveFilter;
import org.apache.lucene.analysis.en.PorterStemFilter;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/**
 * The analysis of texts into terms. A text is found in three ways: by English stems, without accents; by its words exactly, in
 * any language, as Unicode (UAX #29) tells words; and by what is no plain word, as it was typed. No word is too common to be
 * found.
 */
public final class SearchTextAnalysis {

    private static final String EXACT_SUFFIX = ".exact";
    private static final String CODE_SUFFIX = ".code";

    private static final Analyzer STEMS = new Analyzer() {
        @Override
        protected TokenStreamComponents createComponents(String field) {
            var words = new StandardTokenizer();
            return new TokenStreamComponents(
                    words,
                    new PorterStemFilter(
                            new ASCIIFoldingFilter(new LowerCaseFilter(new EnglishPossessiveFilter(words)))));
        }

        @Override
        protected TokenStream normalize(String field, TokenStream in) {
            return new ASCIIFoldingFilter(new LowerCaseFilter(in));
        }
    };

    private static final Analyzer WORDS = new Analyzer() {
        @Override
        protected TokenStreamComponents createComponents(String field) {
            var words = new StandardTokenizer();
            return new TokenStreamComponents(words, new LowerCaseFilter(words));
        }

        @Override
        protected TokenStream normalize(String field, TokenStream in) {
            return new LowerCaseFilter(in);
        }
    };

    private static final Analyzer CODE = new Analyzer() {
        @Override
        protected TokenStreamComponents createComponents(String field) {
            var chunks = new WhitespaceTokenizer();
            return new TokenStreamComponents(chunks, new CodeTokenFilter(chunks));
        }
    };

    private static final Analyzer BY_FIELD = new DelegatingAnalyzerWrapper(Analyzer.PER_FIELD_REUSE_STRATEGY) {
        @Override
        protected Analyzer getWrappedAnalyzer(String field) {
            if (field.endsWith(EXACT_SUFFIX)) {
                return WORDS;
            }
            return field.endsWith(CODE_SUFFIX) ? CODE : STEMS;
        }
    };

    private SearchTextAnalysis() {}

    /** Which of the three ways a field is for is in its name. */
    public static Analyzer byField() {
        return BY_FIELD;
    }

    /** The field that finds the exact words of another. */
    public static String exact(String field) {
        return field + EXACT_SUFFIX;
    }

    /** The field that finds what is no plain word in another, as it was typed. */
    public static String code(String field) {
        return field + CODE_SUFFIX;
    }

    public static List<String> stems(String text) {
        return terms(STEMS, text);
    }

    public static List<String> words(String text) {
        return terms(WORDS, text);
    }

    /** What was typed between two spaces, as a whole; empty for mere punctuation. */
    public static Optional<String> asTyped(String text) {
        return CodeTokenForms.whole(text).map(CodeTokenForms.Form::text);
    }

    private static List<String> terms(Analyzer analyzer, String text) {
        var terms = new ArrayList<String>();
        try (var stream = analyzer.tokenStream("", text)) {
            var term = stream.addAttribute(CharTermAttribute.class);
            stream.reset();
            while (stream.incrementToken()) {
                terms.add(term.toString());
            }
            stream.end();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return terms;
    }
}
