/**
 * Timelines of teams, members, posts and boards in the order in which things happened, and histories of questions, tasks and
 * boards.
 */
@NullMarked
package io.whence.query.timeline;

import org.jspecify.annotations.NullMarked;
