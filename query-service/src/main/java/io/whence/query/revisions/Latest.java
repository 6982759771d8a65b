package io.whence.query.revisions;

/** Which revision of a post is its latest. */
record Latest(int number) {}
