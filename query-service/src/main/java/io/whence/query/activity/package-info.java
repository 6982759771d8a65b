/** How much happened in a team, when, by whom and of what kind, counted as it happens. */
@NullMarked
package io.whence.query.activity;

import org.jspecify.annotations.NullMarked;
