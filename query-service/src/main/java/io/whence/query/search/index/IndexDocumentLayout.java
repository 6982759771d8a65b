package io.whence.query.search.index;

import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.document.Document;

/** The layout of documents to be found: what is not laid out is kept, and cannot be asked for. */
public interface IndexDocumentLayout {

    Analyzer analyzer();

    /** Adds the fields that a document of the read model is found by. It never fails. */
    void lay(Object document, Document fields);
}
