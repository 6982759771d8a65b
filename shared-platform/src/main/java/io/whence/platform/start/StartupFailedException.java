package io.whence.platform.start;

/**
 * The reason why Whence did not start, in one sentence for whoever starts it; that is nobody's bug, and has no stack trace to
 * show.
 */
public class StartupFailedException extends IllegalStateException {

    private static final long serialVersionUID = 1L;

    /** Makes one; the sentence goes without its full stop. */
    public StartupFailedException(String sentence) {
        super(sentence);
    }
}
