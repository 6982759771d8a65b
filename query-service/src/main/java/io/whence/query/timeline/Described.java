package io.whence.query.timeline;

import org.jspecify.annotations.Nullable;

/**
 * What an event is about and what was done, in words.
 *
 * @param kind of the subject: team, member, question, answer or comment
 * @param root the post at the bottom of it all; null for what is not about a post
 * @param post the post itself, where that is not the root
 * @param title what the root, or else the subject, is called
 */
record Described(
        String kind,
        String subject,
        @Nullable String root,
        @Nullable String post,
        String title,
        String deed) {}
