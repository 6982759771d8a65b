package io.whence.query.search.text;

import io.whence.query.search.text.CodeTokenForms.Form;
import java.io.IOException;
import java.util.Iterator;
import java.util.List;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;

/** A filter that puts each form of what stands between two spaces in its place. */
final class CodeTokenFilter extends TokenFilter {

    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final OffsetAttribute offsets = addAttribute(OffsetAttribute.class);
    private final PositionIncrementAttribute increment = addAttribute(PositionIncrementAttribute.class);
    private Iterator<Form> forms = List.<Form>of().iterator();
    private int base;
    private int skipped;

    CodeTokenFilter(TokenStream chunks) {
        super(chunks);
    }

    @Override
    public boolean incrementToken() throws IOException {
        boolean isNext = false;
        while (!forms.hasNext()) {
            if (!input.incrementToken()) {
                return false;
            }
            forms = CodeTokenForms.all(term.toString()).iterator();
            base = offsets.startOffset();
            isNext = true;
            skipped++;
        }
        var form = forms.next();
        term.setEmpty().append(form.text());
        offsets.setOffset(base + form.start(), base + form.end());
        increment.setPositionIncrement(isNext ? skipped : 0);
        skipped = isNext ? 0 : skipped;
        return true;
    }

    @Override
    public void reset() throws IOException {
        super.reset();
        forms = List.<Form>of().iterator();
        skipped = 0;
    }
}
