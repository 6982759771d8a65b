package io.whence.query.timeline;

/** What something is called as of the events folded so far. */
record Title(String text) {}
